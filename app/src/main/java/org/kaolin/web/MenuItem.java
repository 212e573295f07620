package org.kaolin.web;

/**
 * 菜单项.
 *
 * @param key name pages use to say where they stand
 * @param label 中文名称, the same word everywhere
 * @param url where it leads
 * @param icon name of a symbol in {@code /assets/icons.svg}
 */
public record MenuItem(String key, String label, String url, String icon) {}
