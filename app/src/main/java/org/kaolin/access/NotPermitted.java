package org.kaolin.access;

import org.springframework.security.access.AccessDeniedException;

/** 无权限 (HTTP 403): says what was refused, so that the page can name who can grant it. */
public class NotPermitted extends AccessDeniedException {

    private static final long serialVersionUID = 1L;

    private final Permission permission;

    /** Refuses an action to a role. */
    public NotPermitted(Role role, Permission permission) {
        super("您的角色(" + role.title() + ")不能" + permission.title());
        this.permission = permission;
    }

    /** What was refused. */
    public Permission permission() {
        return permission;
    }
}
