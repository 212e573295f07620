package org.kaolin.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Role;

/**
 * 范围: the part of a register somebody may see and write.
 *
 * @param area unit or functional area, on today's boundaries; null means the whole city
 * @param institution the one facility an institution's account works for; null for everybody else
 */
public record Scope(@Nullable UUID area, @Nullable UUID institution) {

    /** The whole city. */
    public static final Scope CITY = new Scope(null, null);

    /** Scope of a user. */
    public static Scope of(CurrentUser user) {
        return new Scope(user.area(), null);
    }

    /** Scope of a user who may read registers; throws AccessDeniedException for other roles. */
    static Scope reading(CurrentUser user) {
        user.require(
                Role.LEADER,
                Role.CLERK,
                Role.DECIDER,
                Role.FINANCE,
                Role.VILLAGE,
                Role.INSTITUTION,
                Role.AUDITOR);
        return of(user);
    }

    /** The user of this request, who may write registers; throws AccessDeniedException for other roles. */
    static CurrentUser requireWriter() {
        CurrentUser user = CurrentUser.get();
        user.require(Role.LEADER, Role.CLERK, Role.DECIDER, Role.VILLAGE, Role.INSTITUTION);
        return user;
    }
}
