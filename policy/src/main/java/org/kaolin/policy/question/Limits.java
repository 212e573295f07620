package org.kaolin.policy.question;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaolin.base.WorkingCalendar;
import org.kaolin.policy.book.Persons;
import org.kaolin.policy.book.assistance.LivingAllowance;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.MemberFacts;
import org.kaolin.policy.parameters.ParameterView;
import org.kaolin.policy.question.Event.Kind;

/** 法定期限 (DB-10, DB-14, TK-4, CH-2): which day a step is due, counted from an event by a figure of law. */
final class Limits {

    private static final Set<Benefit> FAMILIES = EnumSet.of(
            Benefit.LIVING_ALLOWANCE,
            Benefit.SINGLE_PERSON_COVER,
            Benefit.LOW_INCOME_EDGE,
            Benefit.RIGID_EXPENSE_HOUSEHOLD);
    private static final Set<Benefit> SUPPORT = EnumSet.of(Benefit.EXTREME_POVERTY_SUPPORT);
    private static final Set<Benefit> UNATTENDED = EnumSet.of(Benefit.UNATTENDED_CHILD_ALLOWANCE);
    private static final Set<Benefit> ORPHANS = EnumSet.of(Benefit.ORPHAN_ALLOWANCE);

    /** A limit by name: in working days, or in months when the law counts them. */
    private record Limit(String name, Set<Benefit> benefits, List<Kind> from, String figure, boolean months) {}

    private static final List<Limit> TABLE = List.of(
            days("startInvestigation", FAMILIES, "living-allowance.investigation-days", Kind.ACCEPTANCE),
            days("confirmDelegated", FAMILIES, "living-allowance.confirm-delegated-days", Kind.ACCEPTANCE),
            days("confirmNormal", FAMILIES, "living-allowance.confirm-normal-days", Kind.ACCEPTANCE),
            days("confirmExtended", FAMILIES, "living-allowance.confirm-extended-days", Kind.ACCEPTANCE),
            new Limit(
                    "recheckAfterDeath", FAMILIES, List.of(Kind.DEATH), "living-allowance.death-recheck-months", true),
            days("reassess", SUPPORT, "extreme-poverty.reassess-days", Kind.CAPACITY_REPORTED),
            days("townshipVerification", SUPPORT, "extreme-poverty.township-days", Kind.ACCEPTANCE, Kind.APPLICATION),
            days("countyConfirmation", SUPPORT, "extreme-poverty.county-days", Kind.TOWNSHIP_VERIFIED),
            days("townshipVerification", UNATTENDED, "unattended.township-days", Kind.APPLICATION, Kind.ACCEPTANCE),
            days("countyConfirmation", UNATTENDED, "unattended.county-days", Kind.TOWNSHIP_VERIFIED));

    private static final Map<Set<Benefit>, String> POSTING = Map.of(
            FAMILIES, "living-allowance.public-posting",
            SUPPORT, "extreme-poverty.public-posting",
            UNATTENDED, "unattended.public-posting",
            ORPHANS, "orphan.public-posting");

    private Limits() {}

    /** Adds deadlines, the next review and whether there is a public posting. */
    static void add(Desk desk) {
        Enquiry enquiry = desk.enquiry();
        ParameterView view = desk.asOf().parameters();
        Map<String, Object> deadlines = new LinkedHashMap<>();
        for (Limit limit : TABLE) {
            if (enquiry.request().asked().stream().anyMatch(limit.benefits()::contains)) {
                start(enquiry, limit)
                        .ifPresent(from -> deadlines.put(
                                limit.name(),
                                due(desk.calendar(), from, Settings.whole(view, limit.figure()), limit.months())));
            }
        }
        if (!deadlines.isEmpty()) {
            desk.answer().put("deadlines", deadlines);
        }
        nextReview(desk, view);
        POSTING.forEach((benefits, code) -> {
            if (benefits.contains(enquiry.benefit())) {
                Settings.flag(view, code).ifPresent(on -> desk.answer().put("publicPosting", on));
            }
        });
    }

    private static void nextReview(Desk desk, ParameterView view) {
        Enquiry enquiry = desk.enquiry();
        LocalDate decided = enquiry.decidedOn();
        if (SUPPORT.contains(enquiry.benefit())) {
            desk.answer().put("nextReview", decided.plusMonths(Settings.whole(view, "extreme-poverty.review-months")));
        } else if (FAMILIES.contains(enquiry.benefit()) && enquiry.benefit() != Benefit.RIGID_EXPENSE_HOUSEHOLD) {
            String figure = isUnstable(desk)
                    ? "living-allowance.review-months-unstable"
                    : "living-allowance.review-months-stable";
            desk.answer().put("nextReview", decided.plusMonths(Settings.whole(view, figure)));
        }
    }

    private static boolean isUnstable(Desk desk) {
        if (!desk.enquiry().household().incomeStable()) {
            return true;
        }
        for (MemberFacts member : desk.enquiry().household().members()) {
            if (desk.truth(desk.asOf(), LivingAllowance.COUNTED, member)
                    && desk.truth(desk.asOf(), Persons.CAN_WORK, member)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<LocalDate> start(Enquiry enquiry, Limit limit) {
        for (Kind kind : limit.from()) {
            Optional<Event> event = enquiry.last(kind);
            if (event.isPresent()) {
                return event.map(Event::date);
            }
        }
        return Optional.empty();
    }

    private static LocalDate due(WorkingCalendar calendar, LocalDate from, int figure, boolean months) {
        return months
                ? from.plusMonths(figure)
                : calendar.deadline(from, figure).due();
    }

    private static Limit days(String name, Set<Benefit> benefits, String figure, Kind... from) {
        return new Limit(name, benefits, List.of(from), figure, false);
    }
}
