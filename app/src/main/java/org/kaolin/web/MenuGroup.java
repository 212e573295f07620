package org.kaolin.web;

import java.util.List;

/**
 * 菜单组.
 *
 * @param label 中文名称; empty for entries that stand alone
 * @param items entries, never empty
 */
public record MenuGroup(String label, List<MenuItem> items) {}
