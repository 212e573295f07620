package org.kaolin.policy.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.WorkingCalendar;
import org.kaolin.base.WorkingCalendar.SpecialDay;
import org.kaolin.policy.book.Strategies;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.FactException;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.parameters.ParameterRow.Content;
import org.kaolin.policy.parameters.ParameterRow.Status;

/** 参数读取: section 5 of the case schema. */
public final class ParameterReader {

    private static final String RANGE = "..";
    private static final int LONGEST_HOLIDAY = 31;

    private ParameterReader() {}

    /** A row of a parameter file; throws FactException with the key at fault. */
    public static ParameterRow row(@Nullable Object tree) {
        return Fields.read(tree, fields -> row(fields, true));
    }

    /** A row a case brings itself. */
    static ParameterRow override(Fields fields) {
        return row(fields, false);
    }

    /** Holidays and make-up working days of the years given. */
    public static WorkingCalendar calendar(List<?> trees) {
        List<SpecialDay> days = new ArrayList<>();
        for (Object tree : trees) {
            Fields.read(tree, fields -> {
                fields.ignore("source", "status", "note");
                int year = fields.whole("year");
                fields.list("restDays").forEach(text -> add(days, text, WorkingCalendar.Kind.OFF, year));
                fields.list("workDays").forEach(text -> add(days, text, WorkingCalendar.Kind.WORK, year));
                return days;
            });
        }
        return WorkingCalendar.of(days);
    }

    private static void add(List<SpecialDay> days, Object range, WorkingCalendar.Kind kind, int year) {
        String text = String.valueOf(range);
        int middle = text.indexOf(RANGE);
        LocalDate first = day(middle < 0 ? text : text.substring(0, middle));
        LocalDate last = middle < 0 ? first : day(text.substring(middle + RANGE.length()));
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_HOLIDAY))) {
            throw new FactException("calendar:日期范围“" + text + "”有误");
        }
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            days.add(new SpecialDay(day, kind, year));
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.DateTimeException e) {
            throw new FactException("calendar:应为“2023-04-20”形式的日期,现为 " + text);
        }
    }

    private static ParameterRow row(Fields fields, boolean filed) {
        fields.ignore("unit", "note");
        String code = fields.text("code");
        return Fields.at(
                code,
                () -> new ParameterRow(
                        code,
                        fields.has("region")
                                ? Fields.at("region", () -> CaseReader.region(fields.text("region")))
                                : null,
                        fields.code("area", Area.class, Area.ALL),
                        fields.dateOrNull("validFrom"),
                        fields.dateOrNull("validTo"),
                        content(code, fields.raw("value")),
                        fields.dateOrNull("publishedOn"),
                        filed ? fields.text("source") : fields.text("source", "案例自带参数", text -> text),
                        fields.code("status", Status.class, Status.ASSUMED),
                        fields.flag("rival", false)));
    }

    private static BigDecimal notNegative(BigDecimal figure) {
        if (figure.signum() < 0) {
            throw new FactException("value:参数值不能为负,现为 " + figure);
        }
        return figure;
    }

    private static Content content(String code, @Nullable Object value) {
        Content content = content(value);
        if (content instanceof Content.Codes(var codes)) {
            Strategies.findFault(code, codes).ifPresent(fault -> {
                throw new FactException("value:" + fault);
            });
        } else if (!Strategies.of(code).isEmpty()) {
            throw new FactException("value:应为代码,可用:" + String.join("、", Strategies.of(code)));
        }
        return content;
    }

    private static Content content(@Nullable Object value) {
        return switch (value) {
            case Number number
            when !Double.isFinite(number.doubleValue()) -> throw new FactException("value:应为数字,现为 " + number);
            case Number number -> new Content.Figure(notNegative(new BigDecimal(number.toString())));
            case Boolean on -> new Content.Switch(on);
            case String code -> new Content.Codes(List.of(code));
            case List<?> codes ->
                new Content.Codes(codes.stream().map(String::valueOf).toList());
            case null -> throw new FactException("value:必填");
            case Object other -> throw new FactException("value:" + other + " 不能作为参数值");
        };
    }
}
