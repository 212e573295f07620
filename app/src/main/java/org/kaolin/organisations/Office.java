package org.kaolin.organisations;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 责任单位 of a business line in an area on a day.
 *
 * @param office the office itself
 * @param organisation the bureau it belongs to, or its own name
 * @param area unit or functional area it answers for: that asked about, or one above it
 * @param status stated or assumed
 * @param since first day of its responsibility
 * @param until first day it is no longer responsible, null while it is
 */
public record Office(
        UUID id,
        String office,
        String organisation,
        Line line,
        UUID area,
        String areaName,
        String status,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String source) {

    /** 县区与科室 in one line, such as 乐平市民政局养老和儿童福利股. */
    public String fullName() {
        return office.equals(organisation) ? organisation : organisation + office;
    }

    /** Whether nobody has confirmed it yet. */
    public boolean isAssumed() {
        return status.equals("assumed");
    }
}
