package org.kaolin.web;

import org.jspecify.annotations.Nullable;

/**
 * 导览进度: where the user is on a route of the first ten minutes.
 *
 * @param step number of the present step, from 1
 * @param steps how many there are
 * @param text what to look at here
 * @param nextLabel 中文名称 of the next page, null on the last step
 * @param next address of the next page, null on the last step
 * @param away address of this step when the user is on another page, else null
 */
public record Walk(
        int step,
        int steps,
        String text,
        @Nullable String nextLabel,
        @Nullable String next,
        @Nullable String away) {}
