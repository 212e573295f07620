package org.kaolin.web;

import java.util.List;
import org.kaolin.access.Role;

/**
 * 导览: the first ten minutes of a role, step by step through real pages. Packages contribute routes as beans; a user is
 * offered the first one of the own role.
 *
 * @param code short word, kept in a cookie
 * @param role whom it is for
 * @param title what one will see
 * @param steps in order, never empty
 */
public record Route(String code, Role role, String title, List<Step> steps) {

    /**
     * 一步.
     *
     * @param path pattern of the pages it is seen on ({@code /r/bed/**})
     * @param url address that leads there
     * @param label 中文名称 of the page
     * @param text what to look at or to do there
     */
    public record Step(String path, String url, String label, String text) {}

    /** Throws IllegalArgumentException for a code a cookie cannot carry or a route without steps. */
    public Route {
        steps = List.copyOf(steps);
        if (!code.matches("[a-z][a-z-]{0,30}") || steps.isEmpty() || steps.size() > 9) {
            throw new IllegalArgumentException("not a route: " + code);
        }
    }
}
