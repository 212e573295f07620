package org.kaolin.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;

/**
 * 外壳: what all pages of one request share.
 *
 * @param city name of the city
 * @param today business date
 * @param sample whether a sample city is loaded, so that every page says so
 * @param movable whether the user may move the date
 * @param user who is logged in
 * @param groups left menu
 * @param bar bottom bar of a phone, at most five entries
 * @param csrfName name of the form field that carries the token
 * @param csrfToken token every form must send
 * @param here path and query of this page
 * @param notice message of the action before, shown once
 * @param walk step of the first-ten-minutes route the user is on
 * @param assets version of styles and scripts, so that browsers may keep them
 */
public record Shell(
        String city,
        LocalDate today,
        boolean sample,
        boolean movable,
        @Nullable CurrentUser user,
        List<MenuGroup> groups,
        List<MenuItem> bar,
        String csrfName,
        String csrfToken,
        String here,
        @Nullable String notice,
        @Nullable Walk walk,
        String assets) {}
