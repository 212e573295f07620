package org.kaolin.places;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 曾用代码: a code a unit bore, with its name then.
 *
 * @param until first day it no longer did, null while it does
 */
public record BorneCode(
        String code, String name, LocalDate from, @Nullable LocalDate until) {}
