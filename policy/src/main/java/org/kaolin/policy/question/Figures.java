package org.kaolin.policy.question;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.Fen;
import org.kaolin.base.Month;
import org.kaolin.policy.book.Programme;
import org.kaolin.policy.book.Rulebook;
import org.kaolin.policy.book.assistance.ExtremePoverty;
import org.kaolin.policy.book.assistance.LivingAllowance;
import org.kaolin.policy.book.assistance.LowIncome;
import org.kaolin.policy.explain.Interpreter;
import org.kaolin.policy.explain.Value;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.MemberFacts;
import org.kaolin.policy.facts.Person;
import org.kaolin.policy.facts.Person.CareGrade;
import org.kaolin.policy.language.Scope;

/** 展示数值: what an answer shows beside its decision; values that are not known are left out. */
final class Figures {

    private static final int RATIO_PLACES = 4;

    /** 家庭所属层级. */
    enum Tier implements Coded {
        LIVING_ALLOWANCE("最低生活保障家庭"),
        LOW_INCOME_EDGE("低保边缘家庭"),
        RIGID_EXPENSE_HOUSEHOLD("刚性支出困难家庭"),
        NONE("不属于低收入层级");

        private final String title;

        Tier(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    private Figures() {}

    /** Income, tier and ratio of the household, care grade of the supported person. */
    static void add(Desk desk) {
        Answer answer = desk.answer();
        Interpreter day = desk.asOf();
        desk.shown(day, LivingAllowance.PER_CAPITA).ifPresent(value -> answer.put("perCapita", Desk.fen(value)));
        desk.shown(day, LivingAllowance.INCOME).ifPresent(value -> answer.put("countedIncome", Desk.fen(value)));
        desk.shown(day, LowIncome.PER_CAPITA_YEAR).ifPresent(value -> answer.put("perCapitaYear", Desk.fen(value)));
        desk.shown(day, LowIncome.RIGID_RATIO).ifPresent(value -> {
            if (value instanceof Value.Number(var ratio)) {
                answer.put("ratio", ratio.decimal(RATIO_PLACES));
            }
        });
        tier(desk, day);
    }

    private static void tier(Desk desk, Interpreter day) {
        Value low = day.explain(LivingAllowance.FITS).value();
        Value edge = day.explain(LowIncome.EDGE).value();
        Value rigid =
                Rulebook.inForce(Benefit.RIGID_EXPENSE_HOUSEHOLD, desk.enquiry().asOf())
                        ? day.explain(LowIncome.RIGID).value()
                        : Value.FALSE;
        if (low.equals(Value.TRUE)) {
            desk.answer().put("tier", Tier.LIVING_ALLOWANCE);
        } else if (edge.equals(Value.TRUE)) {
            desk.answer().put("tier", Tier.LOW_INCOME_EDGE);
        } else if (rigid.equals(Value.TRUE)) {
            desk.answer().put("tier", Tier.RIGID_EXPENSE_HOUSEHOLD);
        } else if (low.equals(Value.FALSE) && edge.equals(Value.FALSE) && rigid.equals(Value.FALSE)) {
            desk.answer().put("tier", Tier.NONE);
        }
    }

    /** Care grade and income of the persons extreme-poverty support is asked for. */
    static void ofSupport(Desk desk, Set<String> members) {
        Fen income = Fen.ZERO;
        for (MemberFacts member : desk.enquiry().household().members()) {
            if (members.contains(member.id())) {
                income = income.plus(Desk.fen(desk.asOf().explain(ExtremePoverty.INCOME, member)));
                if (desk.asOf().explain(ExtremePoverty.CARE_GRADE, member).value()
                        instanceof Value.Word(String grade)) {
                    desk.answer().put("careGrade", Coded.of(CareGrade.class, grade));
                }
            }
        }
        desk.answer().put("countedIncome", income);
    }

    /** Amounts of a month by benefit, with the named parts of each. */
    static Map<String, Object> components(Desk desk, Interpreter month) {
        Map<String, Object> components = new LinkedHashMap<>();
        for (Programme programme : desk.programmes()) {
            components.put(programme.benefit().code(), desk.due(programme, month));
            programme.parts().forEach((code, rule) -> components.put(code, desk.money(Scope.MEMBER, rule, month)));
        }
        return components;
    }

    /** Sum of all benefits asked for. */
    static Fen total(Desk desk, Interpreter month) {
        Fen sum = Fen.ZERO;
        for (Programme programme : desk.programmes()) {
            sum = sum.plus(desk.due(programme, month));
        }
        return sum;
    }

    /** The day before the same day so many months later. */
    static LocalDate lastDay(LocalDate from, int months) {
        return from.plusMonths(months).minusDays(1);
    }

    /** Last paid month where it is known already: of a death, or of a child's eighteenth birthday out of school. */
    static void lastMonth(Desk desk, Programme programme, Set<String> members) {
        Month last = null;
        for (MemberFacts member : desk.enquiry().household().members()) {
            if (!members.contains(member.id())) {
                continue;
            }
            Month end = end(desk, programme, member);
            if (end == null) {
                return;
            }
            last = last == null || end.isAfter(last) ? end : last;
        }
        if (last != null) {
            desk.answer().put("lastMonth", last);
        }
    }

    private static @Nullable Month end(Desk desk, Programme programme, MemberFacts member) {
        Month death = desk.enquiry().request().deaths().get(member.id());
        return switch (programme.span().exit()) {
            case MONTH_OF_DEATH -> death;
            case MONTH_OF_ADULTHOOD -> {
                Month grown = member.study() == Person.Study.NONE
                        ? member.monthOfAge(Settings.whole(desk.asOf().parameters(), "adult-age"))
                        : null;
                yield death == null || grown != null && grown.isBefore(death) ? grown : death;
            }
            case MONTH_OF_DECISION, ONCE, INDEX_MONTH -> null;
        };
    }
}
