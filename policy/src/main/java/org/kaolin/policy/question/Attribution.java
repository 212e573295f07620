package org.kaolin.policy.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.Fen;
import org.kaolin.base.Month;
import org.kaolin.policy.book.Conflicts;
import org.kaolin.policy.explain.Interpreter;
import org.kaolin.policy.explain.Trace;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.HouseholdFacts;
import org.kaolin.policy.facts.MemberFacts;
import org.kaolin.policy.facts.Person;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.parameters.ParameterRow.Content;
import org.kaolin.policy.question.Arrear.Cause;

/**
 * 差额归因: why due and paid differ in a month. A cause is found by taking it away: the month as it was known on its first
 * day, or without a person, a change or a birthday, comes out otherwise.
 */
final class Attribution {

    private static final List<String> AGES = List.of(
            "adult-age", "old-age-allowance.first-age", "old-age-allowance.second-age", "old-age-allowance.third-age");

    private final Desk desk;
    private final Payrolls payrolls;
    private final List<Course> courses;

    Attribution(Desk desk, Payrolls payrolls, List<Course> courses) {
        this.desk = desk;
        this.payrolls = payrolls;
        this.courses = courses;
    }

    Arrear of(Course course, Month month, Fen due, Fen paid) {
        Map<Cause, String> causes = new EnumMap<>(Cause.class);
        Citation citation = course.programme().basis();
        Month end = course.endedBefore(month);
        if (end != null) {
            causes.put(Cause.ENDED, "已于" + end.display() + "停发,此后所发应予追回");
        } else {
            Fen then = knownThen(course, month);
            if (!then.equals(due)) {
                List<ParameterRow> rows = publishedAfter(course, month);
                causes.put(cause(course, month), published(course, month, rows));
                citation =
                        rows.isEmpty() ? citation : new Citation(rows.getFirst().source(), "", Citation.Status.STATED);
            }
            if (!then.equals(paid)) {
                members(course, month, then, causes);
            }
            if (causes.isEmpty() || (!then.equals(paid) && onlyPublication(causes))) {
                rest(course, paid, causes);
            }
        }
        return new Arrear(
                month,
                course.benefit(),
                due,
                paid,
                new LinkedHashSet<>(causes.keySet()),
                String.join(";", causes.values()),
                citation);
    }

    private static boolean onlyPublication(Map<Cause, String> causes) {
        return causes.keySet().stream().allMatch(cause -> cause == Cause.PUBLISHED_LATER || cause == Cause.OFFSET);
    }

    private static void rest(Course course, Fen paid, Map<Cause, String> causes) {
        if (paid.equals(Fen.ZERO)) {
            causes.put(Cause.NOT_YET_PAID, "自" + course.first().display() + "起付,本月尚未发放");
        } else {
            causes.put(Cause.CORRECTION, "此前所发与应发不符,予以更正");
        }
    }

    /** What was due as far as was known on the first day of the month. */
    private Fen knownThen(Course course, Month month) {
        return due(course, month, desk.enquiry().household(), knownOn(month));
    }

    private LocalDate knownOn(Month month) {
        LocalDate now = desk.enquiry().knownAt();
        LocalDate first = month.firstDay();
        return now != null && now.isBefore(first) ? now : first;
    }

    private Fen due(Course course, Month month, HouseholdFacts household, @Nullable LocalDate knownAt) {
        Interpreter interpreter = payrolls.in(month, household, knownAt);
        return desk.quietly(course.programme(), interpreter);
    }

    private List<ParameterRow> publishedAfter(Course course, Month month) {
        Interpreter now =
                payrolls.in(month, desk.enquiry().household(), desk.enquiry().knownAt());
        Set<ParameterRow> rows = new LinkedHashSet<>();
        for (Trace trace : desk.traces(course.programme(), now)) {
            for (Trace step : trace.steps()) {
                ParameterRow row = step.row();
                if (row != null
                        && row.publishedOn() != null
                        && row.publishedOn().isAfter(knownOn(month))) {
                    rows.add(row);
                }
            }
        }
        return List.copyOf(rows);
    }

    /** A benefit that only tops up another moves against it. */
    private Cause cause(Course course, Month month) {
        for (Course other : courses) {
            if (other != course
                    && Conflicts.topsUp(course.benefit(), other.benefit())
                    && other.runs(month)
                    && !knownThen(other, month).equals(payrolls.due(month, other))) {
                return Cause.OFFSET;
            }
        }
        return Cause.PUBLISHED_LATER;
    }

    private String published(Course course, Month month, List<ParameterRow> rows) {
        List<String> told = new ArrayList<>();
        for (ParameterRow row : rows) {
            if (row.content() instanceof Content.Figure(var figure)) {
                told.add("自" + row.validFrom() + "起为 " + figure.toPlainString() + "(" + row.source() + ","
                        + row.publishedOn() + " 公布)");
            }
        }
        String which = cause(course, month) == Cause.OFFSET ? "所补差的待遇按后公布的标准重算,本项相应冲减或补足" : "标准公布晚于执行之日,按新标准补足";
        return told.isEmpty() ? which : which + ":" + String.join("、", told);
    }

    private void members(Course course, Month month, Fen then, Map<Cause, String> causes) {
        HouseholdFacts household = desk.enquiry().household();
        for (MemberFacts member : household.members()) {
            Month joined = member.countedFrom();
            if (joined != null && within(course, joined, month)) {
                tell(course, month, then, causes, Cause.MEMBER_JOINED, member, Attribution::absent, joined);
            }
            Month changed = member.changes().stream()
                    .map(MemberFacts.Change::from)
                    .filter(from -> within(course, from, month))
                    .max(Month::compareTo)
                    .orElse(null);
            if (changed != null) {
                tell(course, month, then, causes, Cause.MEMBER_CHANGED, member, MemberFacts::unchanged, changed);
            }
            Month death = desk.enquiry().request().deaths().get(member.id());
            if (death != null && death.isBefore(month) && course.members().contains(member.id())) {
                causes.put(Cause.DEATH, "成员" + member.id() + "已于" + death.display() + "死亡,自次月起不再发放");
            }
            birthday(course, month, member, causes);
        }
    }

    private static boolean within(Course course, Month from, Month month) {
        return from.isAfter(course.first()) && !from.isAfter(month);
    }

    private static MemberFacts absent(MemberFacts member) {
        return member.with(Person.Status.LEFT);
    }

    private void tell(
            Course course,
            Month month,
            Fen then,
            Map<Cause, String> causes,
            Cause cause,
            MemberFacts who,
            UnaryOperator<MemberFacts> without,
            Month since) {
        HouseholdFacts other = desk.enquiry()
                .household()
                .with(member -> member.id().equals(who.id()) ? without.apply(member) : member);
        if (!due(course, month, other, knownOn(month)).equals(then)) {
            String what = cause == Cause.MEMBER_JOINED ? "计入家庭" : "情况变化" + status(who, month);
            causes.merge(
                    cause,
                    "成员" + who.id() + "自" + since.display() + "起" + what + ",按已确认的变化重算",
                    (one, two) -> one + ";" + two);
        }
    }

    private static String status(MemberFacts member, Month month) {
        Person.Status now = member.in(month).status();
        return now == member.status() ? "" : "(" + now.title() + ")";
    }

    /** Allowances by age change with a birthday, without anybody deciding on it. */
    private void birthday(Course course, Month month, MemberFacts member, Map<Cause, String> causes) {
        boolean byAge = course.benefit() == Benefit.OLD_AGE_ALLOWANCE
                || course.benefit() == Benefit.ORPHAN_ALLOWANCE
                || course.benefit() == Benefit.UNATTENDED_CHILD_ALLOWANCE;
        if (!byAge || (!course.members().isEmpty() && !course.members().contains(member.id()))) {
            return;
        }
        for (String code : AGES) {
            int age = Settings.whole(desk.asOf().parameters(), code);
            Month birthday = member.monthOfAge(age);
            if (birthday != null && !birthday.isBefore(course.first()) && birthday.isBefore(month)) {
                causes.put(Cause.BIRTHDAY, "成员" + member.id() + "于" + birthday.display() + "年满 " + age + " 周岁");
            }
        }
    }
}
