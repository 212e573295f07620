package org.kaolin.web;

/**
 * 面包屑: one step of the path above a page title.
 *
 * @param label 中文名称
 * @param url where it leads
 */
public record Crumb(String label, String url) {}
