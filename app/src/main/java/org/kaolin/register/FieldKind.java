package org.kaolin.register;

import java.math.BigDecimal;
import java.util.List;

/** 字段种类: the closed set of what a field of a register can hold. */
public sealed interface FieldKind {

    /** 短文本, at most so many characters. */
    record Text(int longest) implements FieldKind {}

    /** 长文本, at most so many characters. */
    record LongText(int longest) implements FieldKind {}

    /** 整数 within bounds. */
    record Whole(long least, long most) implements FieldKind {}

    /**
     * 小数 within bounds.
     *
     * @param places decimals at most
     * @param unit unit shown behind the number, such as m²
     */
    record Decimal(int places, BigDecimal least, BigDecimal most, String unit) implements FieldKind {}

    /** 金额 in yuan with two decimals, not negative. */
    record Money() implements FieldKind {}

    /** 百分比 from 0 to 100 with two decimals. */
    record Percent() implements FieldKind {}

    /** 日期. */
    record Date() implements FieldKind {}

    /** 年份. */
    record Year() implements FieldKind {}

    /** 是否. */
    record YesNo() implements FieldKind {}

    /** 单选代码. */
    record Code(List<Option> options) implements FieldKind {}

    /** 多选代码. */
    record Codes(List<Option> options) implements FieldKind {}

    /** 区划: a unit, given by id or code. */
    record Unit() implements FieldKind {}

    /** 引用: an entry of another register, given by id. */
    record Reference(String register) implements FieldKind {}

    /** Name of the kind in the API. */
    default String code() {
        return switch (this) {
            case Text kind -> "text";
            case LongText kind -> "long-text";
            case Whole kind -> "whole";
            case Decimal kind -> "number";
            case Money kind -> "money";
            case Percent kind -> "percent";
            case Date kind -> "date";
            case Year kind -> "year";
            case YesNo kind -> "yes-no";
            case Code kind -> "code";
            case Codes kind -> "codes";
            case Unit kind -> "unit";
            case Reference kind -> "reference";
        };
    }

    /** PostgreSQL type of its column. */
    default String columnType() {
        return switch (this) {
            case Text kind -> "text";
            case LongText kind -> "text";
            case Whole kind -> "bigint";
            case Decimal kind -> "numeric";
            case Money kind -> "numeric";
            case Percent kind -> "numeric";
            case Date kind -> "date";
            case Year kind -> "int";
            case YesNo kind -> "boolean";
            case Code kind -> "text";
            case Codes kind -> "text[]";
            case Unit kind -> "uuid";
            case Reference kind -> "uuid";
        };
    }

    /** Codes that may be chosen; empty for kinds without a list. */
    default List<Option> options() {
        if (this instanceof YesNo) {
            return List.of(new Option("true", "是"), new Option("false", "否"));
        }
        return this instanceof Code(List<Option> one)
                ? one
                : this instanceof Codes(List<Option> several) ? several : List.of();
    }
}
