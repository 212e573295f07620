package org.kaolin.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;

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
        return new Scope(user.area(), user.facility());
    }

    /** Scope of a user who may read registers; throws NotPermitted for other roles. */
    public static Scope reading(CurrentUser user) {
        user.require(Permission.READ_REGISTERS);
        return of(user);
    }

    /** The user of this request, who may write registers; throws NotPermitted for other roles. */
    public static CurrentUser requireWriter() {
        CurrentUser user = CurrentUser.get();
        user.require(Permission.WRITE_REGISTERS);
        return user;
    }
}
