package org.kaolin.access;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * 当前用户: who asks, as the security context holds it (the authentication's principal).
 *
 * @param account login name
 * @param name name shown
 * @param role what the account may do
 * @param area unit or functional area the account works in; null means the whole city
 * @param areaName name of that area, shown in the frame
 * @param facility the institution an account of {@link Role#INSTITUTION} works for; null for everybody else
 */
public record CurrentUser(
        String account,
        String name,
        Role role,
        @Nullable UUID area,
        String areaName,
        @Nullable UUID facility) implements Serializable {

    /** A user of an area, not of an institution. */
    public CurrentUser(String account, String name, Role role, @Nullable UUID area, String areaName) {
        this(account, name, role, area, areaName, null);
    }

    /** The user of this request; throws AccessDeniedException when nobody is logged in. */
    public static CurrentUser get() {
        return find().orElseThrow(() -> new AccessDeniedException("请先登录"));
    }

    /** The user of this request, if somebody is logged in. */
    public static Optional<CurrentUser> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof CurrentUser user
                ? Optional.of(user)
                : Optional.empty();
    }

    /** Whether the account's area is the whole city. */
    public boolean isCityWide() {
        return area == null && facility == null;
    }

    /** Whether the user may do something, within the own area. */
    public boolean may(Permission permission) {
        return Rights.allows(role, isCityWide(), permission);
    }

    /** Throws {@link NotPermitted} unless the user may do it. */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new NotPermitted(role, permission);
        }
    }

    /** Throws AccessDeniedException unless the user has one of the roles. */
    public void require(Role... allowed) {
        for (Role each : allowed) {
            if (role == each) {
                return;
            }
        }
        throw new AccessDeniedException("您的角色(" + role.title() + ")不能进行此操作");
    }
}
