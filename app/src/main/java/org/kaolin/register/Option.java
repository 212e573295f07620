package org.kaolin.register;

/**
 * 选项 of a coded field.
 *
 * @param code stable English code, as stored and exchanged
 * @param title 中文名称, as shown
 */
public record Option(String code, String title) {}
