package org.kaolin.policy.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.Situation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Fact;
import org.kaolin.policy.language.Rational;
import org.kaolin.policy.language.Scope;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.parameters.ParameterException;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.parameters.ParameterRow.Content;
import org.kaolin.policy.parameters.ParameterView;

/** 取值: turns facts and parameters into values. */
final class Reader {

    private static final BigDecimal FEN_OF_A_YUAN = BigDecimal.valueOf(100);

    private Reader() {}

    static Value fact(Fact<?> fact, Situation situation) {
        long value = fact.read(situation);
        if (value == Fact.UNKNOWN) {
            return new Value.Unknown(
                    Set.of(new Value.Missing(false, fact.key(), fact.question(), subject(fact.scope(), situation))));
        }
        Coded[] codes = fact.codes();
        if (codes != null) {
            return new Value.Word(codes[(int) value].code());
        }
        if (fact.unit() == Unit.YES_NO) {
            return Value.of(value == 1);
        }
        return Value.of(new Rational(value, fact.denominator()));
    }

    /** A fact as a step of an explanation. */
    static Trace trace(Fact<?> fact, Situation situation) {
        return new Trace(
                fact.key(),
                fact.question(),
                subject(fact.scope(), situation),
                fact.unit(),
                fact(fact, situation),
                null,
                null,
                List.of());
    }

    static String subject(Scope scope, Situation situation) {
        if (scope == Scope.MEMBER) {
            return situation.member().id();
        }
        var subject = situation.whole();
        return subject == null ? "" : subject.id();
    }

    static Optional<ParameterRow> row(ParameterView view, String code, Expr.ReadOn on, @Nullable Area area) {
        LocalDate day = switch (on) {
            case THE_DAY -> view.day();
            case THE_DAY_BEFORE -> view.day().minusDays(1);
            case THE_YEAR_BEFORE -> view.day().minusYears(1);
        };
        return view.find(code, day, area == null ? view.area() : area);
    }

    static Value missing(String code) {
        return new Value.Unknown(Set.of(new Value.Missing(true, code, "政策参数 " + code + " 尚未公布", "")));
    }

    static Value content(ParameterRow row, Unit unit) {
        return switch (row.content()) {
            case Content.Figure(BigDecimal figure)
            when unit.money() -> Value.of(Rational.of(figure.multiply(FEN_OF_A_YUAN)));
            case Content.Figure(BigDecimal figure)
            when unit == Unit.PERCENT -> Value.of(Rational.of(figure.movePointLeft(2)));
            case Content.Figure(BigDecimal figure)
            when unit != Unit.CODE && unit != Unit.YES_NO -> Value.of(Rational.of(figure));
            case Content.Switch(boolean on) when unit == Unit.YES_NO -> Value.of(on);
            case Content.Codes(var codes)
            when unit == Unit.CODE && codes.size() == 1 -> new Value.Word(codes.getFirst());
            case Content other ->
                throw new ParameterException("参数 " + row.code() + " 的值 " + text(other) + " 不能用作" + unit.title());
        };
    }

    private static String text(Content content) {
        return switch (content) {
            case Content.Figure(BigDecimal figure) -> figure.toPlainString();
            case Content.Switch(boolean on) -> String.valueOf(on);
            case Content.Codes(var codes) -> String.join("、", codes);
        };
    }

    static Value listed(ParameterRow row, String code) {
        return Value.of(codes(row).contains(code));
    }

    static Value namedBefore(ParameterRow row, String first, String second) {
        int one = codes(row).indexOf(first);
        int two = codes(row).indexOf(second);
        return Value.of(one >= 0 && (two < 0 || one < two));
    }

    private static List<String> codes(ParameterRow row) {
        return switch (row.content()) {
            case Content.Codes(var codes) -> codes;
            case Content other -> throw new ParameterException("参数 " + row.code() + " 的值 " + text(other) + " 不是代码清单");
        };
    }
}
