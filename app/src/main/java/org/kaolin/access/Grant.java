package org.kaolin.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 授权: what an account may do, where and from when to when. Exactly one of city (both null), area and facility.
 *
 * @param role what for
 * @param area unit or functional area
 * @param areaName its name, shown beside the user's
 * @param facility institution
 * @param line business line, null for all
 * @param from first day
 * @param until first day after, null while open
 */
public record Grant(
        Role role,
        @Nullable UUID area,
        String areaName,
        @Nullable UUID facility,
        @Nullable String line,
        LocalDate from,
        @Nullable LocalDate until) {

    /** For the whole city, from a day on. */
    public static Grant ofCity(Role role, String cityName, LocalDate from) {
        return new Grant(role, null, cityName, null, null, from, null);
    }

    /** For one area, from a day on. */
    public static Grant ofArea(Role role, UUID area, String areaName, LocalDate from) {
        return new Grant(role, area, areaName, null, null, from, null);
    }

    /** Word of the database for how far it reaches. */
    String reach() {
        return facility != null ? "facility" : area != null ? "area" : "city";
    }
}
