package org.kaolin.policy.question;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.Fen;
import org.kaolin.base.Month;
import org.kaolin.policy.book.Programme;
import org.kaolin.policy.explain.Interpreter;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.FactException;
import org.kaolin.policy.facts.HouseholdFacts;
import org.kaolin.policy.facts.RequestFacts;
import org.kaolin.policy.language.Scope;

/**
 * 发放与补发 (AR-1): for every month since payment began, due minus paid, over all benefits together and net. Eligibility is
 * not decided again.
 */
final class Payrolls {

    /** Longer than anybody is paid in a row; a span beyond it is a slip of the pen. */
    private static final int MOST_MONTHS = 600;

    private final Desk desk;
    private final Enquiry enquiry;
    private final List<Course> courses = new ArrayList<>();
    private final Map<Month, Map<Benefit, Fen>> due = new HashMap<>();

    private Payrolls(Desk desk) {
        this.desk = desk;
        this.enquiry = desk.enquiry();
        for (Programme programme : desk.programmes()) {
            courses.add(Course.of(desk, programme));
        }
    }

    static void answer(Desk desk) {
        Limits.add(desk);
        Figures.add(desk);
        new Payrolls(desk).run();
    }

    private void run() {
        Month payroll = Objects.requireNonNullElse(enquiry.payrollMonth(), Month.of(enquiry.asOf()));
        Arrears arrears = arrears(payroll);
        Map<String, Object> arrearsBy = new LinkedHashMap<>();
        Fen own = Fen.ZERO;
        for (Course course : courses) {
            arrearsBy.put(course.benefit().code(), arrears.of(course.benefit()));
            own = own.plus(due(payroll, course));
        }
        Answer answer = desk.answer();
        answer.owe(arrears);
        answer.put("decision", Decision.APPROVE);
        answer.put("arrears", arrears.net())
                .put("arrearsBy", arrearsBy)
                .put("amount", arrears.net().plus(own));
        answer.put("components", components(payroll));
        Map<String, Object> monthly = new LinkedHashMap<>();
        for (Month month : enquiry.months()) {
            monthly.put(
                    month.toString(),
                    Fen.sum(courses.stream().map(course -> due(month, course)).toList()));
        }
        answer.put("monthly", monthly);
        if (own.equals(Fen.ZERO)) {
            lastPaid(payroll).ifPresent(last -> answer.put("lastMonth", last));
        }
        courses.stream().map(Course::first).min(Month::compareTo).ifPresent(first -> answer.put("firstMonth", first));
        courses.stream()
                .filter(course -> course.benefit() == Benefit.EXTREME_POVERTY_SUPPORT
                        && !course.members().isEmpty())
                .findFirst()
                .ifPresent(course -> Figures.ofSupport(desk, course.members()));
    }

    /** The last month in which anything was due, when nothing is any more. */
    private Optional<Month> lastPaid(Month payroll) {
        Month first = courses.stream().map(Course::first).min(Month::compareTo).orElse(payroll);
        return first.through(payroll.previous()).reversed().stream()
                .filter(month ->
                        courses.stream().anyMatch(course -> !due(month, course).equals(Fen.ZERO)))
                .findFirst();
    }

    private Arrears arrears(Month payroll) {
        Attribution attribution = new Attribution(desk, this, courses);
        List<Arrear> rows = new ArrayList<>();
        for (Course course : courses) {
            if (course.first().until(payroll) > MOST_MONTHS) {
                throw new FactException("history:发放起月 " + course.first() + " 距 " + payroll + " 过久,请核对");
            }
            for (Month month : course.first().through(payroll.previous())) {
                Fen owed = due(month, course);
                Fen paid = course.paid(month);
                if (!owed.equals(paid)) {
                    rows.add(attribution.of(course, month, owed, paid));
                }
            }
        }
        return new Arrears(rows);
    }

    /** What is due of a benefit in a month, as is known now. */
    Fen due(Month month, Course course) {
        return Objects.requireNonNull(due.computeIfAbsent(month, this::dueIn).get(course.benefit()));
    }

    private Map<Benefit, Fen> dueIn(Month month) {
        Interpreter interpreter = in(month, enquiry.household(), enquiry.knownAt());
        Map<Benefit, Fen> amounts = new EnumMap<>(Benefit.class);
        for (Course course : courses) {
            amounts.put(course.benefit(), course.runs(month) ? desk.due(course.programme(), interpreter) : Fen.ZERO);
        }
        return amounts;
    }

    /** A month with what runs in it, of these facts and this knowledge. */
    Interpreter in(Month month, HouseholdFacts household, java.time.@Nullable LocalDate knownAt) {
        List<Benefit> asked = new ArrayList<>();
        Map<Benefit, Set<String>> whom = new EnumMap<>(Benefit.class);
        whom.putAll(enquiry.request().forWhom());
        Map<Benefit, Set<String>> granted = new EnumMap<>(Benefit.class);
        for (Course course : courses) {
            if (course.runs(month)) {
                asked.add(course.benefit());
                if (course.programme().scope() == Scope.HOUSEHOLD) {
                    granted.put(course.benefit(), Set.of());
                } else if (!course.members().isEmpty()) {
                    whom.put(course.benefit(), course.running(month));
                    granted.put(course.benefit(), course.running(month));
                }
            }
        }
        RequestFacts request = enquiry.request().running(asked, whom, granted);
        return desk.on(month.firstDay(), month, request, household, knownAt);
    }

    private Map<String, Object> components(Month month) {
        Map<String, Object> components = new LinkedHashMap<>();
        Interpreter interpreter = in(month, enquiry.household(), enquiry.knownAt());
        for (Course course : courses) {
            components.put(course.benefit().code(), due(month, course));
            course.programme()
                    .parts()
                    .forEach((code, rule) -> components.put(
                            code, course.runs(month) ? desk.money(Scope.MEMBER, rule, interpreter) : Fen.ZERO));
        }
        return components;
    }
}
