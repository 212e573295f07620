package org.kaolin.access;

/** 访问条件 of an endpoint: what a caller needs to be let in. */
public sealed interface Need {

    /** Nothing: the page is public. */
    record Nothing() implements Need {}

    /** A login of whatever role; what is shown depends on the user. */
    record AnyUser() implements Need {}

    /** A permission. */
    record Holds(Permission permission) implements Need {}

    /** A role itself, for what is no business at all. */
    record Is(Role role) implements Need {}

    /** What nobody has: the address cannot be used this way. */
    record Nobody() implements Need {}

    /** Whether a user meets it. */
    default boolean isMetBy(CurrentUser user) {
        return isMetBy(user.role(), user.isCityWide());
    }

    /** Whether a role meets it, in an account of the whole city or of an area. */
    default boolean isMetBy(Role role, boolean cityWide) {
        return switch (this) {
            case Nothing nothing -> true;
            case AnyUser any -> true;
            case Nobody nobody -> false;
            case Holds holds -> Rights.allows(role, cityWide, holds.permission());
            case Is is -> role == is.role();
        };
    }

    /** 中文说明. */
    default String title() {
        return switch (this) {
            case Nothing nothing -> "公开";
            case AnyUser any -> "登录";
            case Nobody nobody -> "不开放";
            case Holds holds -> holds.permission().title();
            case Is is -> is.role().title();
        };
    }
}
