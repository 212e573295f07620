package org.kaolin.web;

import org.jspecify.annotations.Nullable;

/**
 * 首页磁贴: one thing to see or to do on the home page.
 *
 * @param order place among the others, small first
 * @param title what it is, starting with a verb where there is something to do
 * @param url where it leads
 * @param figure number shown large, as text, or null
 * @param unit unit of that number, or null
 * @param text one sentence
 */
public record Tile(
        int order,
        String title,
        String url,
        @Nullable String figure,
        @Nullable String unit,
        String text) {

    /** Without a number. */
    public static Tile of(int order, String title, String url, String text) {
        return new Tile(order, title, url, null, null, text);
    }
}
