package org.kaolin.plan.reading;

/** 完成情况: one row of a table of results of an earlier plan; all texts as printed. */
public record Achievement(String name, String unit, String value, String target, String result, Place where) {}
