package org.kaolin.web;

/**
 * 字段错误.
 *
 * @param field name of the field as the request sends it
 * @param message what is wrong and what to do, in Chinese
 */
public record FieldError(String field, String message) {}
