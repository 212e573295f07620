package org.kaolin.policy.question;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kaolin.base.Fen;
import org.kaolin.base.Month;
import org.kaolin.policy.book.Programme;
import org.kaolin.policy.explain.Interpreter;

/** 多项待遇一并复核: the new amounts of all benefits together, against what was paid in the last month. */
final class SeveralReviews {

    private SeveralReviews() {}

    static void answer(Desk desk) {
        Enquiry enquiry = desk.enquiry();
        Month first = Settings.changeFrom(desk.asOf().parameters(), enquiry.benefit(), enquiry.decidedOn());
        Interpreter month = desk.in(first, Applications.grantedNow(desk));
        Fen now = Figures.total(desk, month);
        Fen before = Fen.ZERO;
        for (Programme programme : desk.programmes()) {
            before = before.plus(lastPaid(enquiry, programme));
        }
        int change = now.compareTo(before);
        Answer answer = desk.answer();
        answer.put("components", Figures.components(desk, month)).put("amount", now);
        if (now.equals(Fen.ZERO)) {
            answer.put("decision", Decision.STOP).put("lastMonth", first.previous());
        } else {
            answer.put("decision", change == 0 ? Decision.UNCHANGED : change > 0 ? Decision.INCREASE : Decision.REDUCE);
            answer.put("firstMonth", first);
        }
        Map<String, Object> monthly = new LinkedHashMap<>();
        for (Month asked : enquiry.months()) {
            monthly.put(
                    asked.toString(),
                    asked.isBefore(first)
                            ? paid(enquiry, asked)
                            : Figures.total(desk, desk.in(asked, Applications.grantedNow(desk))));
        }
        answer.put("monthly", monthly);
    }

    private static Fen lastPaid(Enquiry enquiry, Programme programme) {
        var paid = enquiry.paid(programme.benefit());
        Month last = paid.stream().map(Payment::to).max(Month::compareTo).orElse(null);
        return Fen.sum(paid.stream()
                .filter(payment -> payment.to().equals(last) && !payment.ended())
                .map(Payment::amount)
                .toList());
    }

    private static Fen paid(Enquiry enquiry, Month month) {
        return Fen.sum(enquiry.history().stream()
                .filter(payment ->
                        payment.covers(month) && enquiry.request().asked().contains(payment.benefit()))
                .map(Payment::amount)
                .toList());
    }
}
