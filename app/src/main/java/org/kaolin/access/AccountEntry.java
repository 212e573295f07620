package org.kaolin.access;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 账号一览 row of the administrator's page.
 *
 * @param name login name
 * @param title name shown
 * @param role role of the grant of today, null when there is none
 * @param areaName where it holds
 * @param until first day it no longer holds, null while open
 * @param enabled whether it may log in
 * @param createdAt when it was made
 */
public record AccountEntry(
        String name,
        String title,
        @Nullable Role role,
        @Nullable String areaName,
        @Nullable LocalDate until,
        boolean enabled,
        Instant createdAt) {}
