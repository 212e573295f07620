package org.kaolin.policy.question;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kaolin.base.Fen;
import org.kaolin.base.Month;
import org.kaolin.policy.book.Programme;
import org.kaolin.policy.book.Reason;
import org.kaolin.policy.book.assistance.PriceLink;
import org.kaolin.policy.explain.Interpreter;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.MemberFacts;

/** 价格临时补贴发放: one index month, all parameters read on its first day. */
final class PriceRuns {

    private PriceRuns() {}

    /** 启动原因. */
    enum Trigger implements Coded {
        CPI("居民消费价格"),
        FOOD("食品价格"),
        BOTH("两项均达到"),
        NONE("未启动");

        private final String title;

        Trigger(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    static void answer(Desk desk) {
        Enquiry enquiry = desk.enquiry();
        Month month = Objects.requireNonNullElse(enquiry.indexMonth(), Month.of(enquiry.asOf()));
        Interpreter interpreter = desk.on(month.firstDay(), month, enquiry.request());
        Programme programme = desk.programme(Benefit.PRICE_LINKED_SUBSIDY);
        Trigger trigger = trigger(desk, interpreter);
        Set<String> paid = new LinkedHashSet<>();
        for (MemberFacts member : desk.applicants(Benefit.PRICE_LINKED_SUBSIDY)) {
            if (desk.truth(interpreter, PriceLink.PAID, member)) {
                paid.add(member.id());
            }
        }
        Answer answer = desk.answer();
        answer.put("trigger", trigger).put("payments", paid.size()).put("covered", List.copyOf(paid));
        answer.put("amount", paid.isEmpty() ? Fen.ZERO : desk.due(programme, interpreter));
        answer.put("decision", paid.isEmpty() ? Decision.REFUSE : Decision.APPROVE);
        if (paid.isEmpty() && trigger != Trigger.NONE) {
            answer.put("reason", Reason.NOT_IN_GROUP);
        }
    }

    private static Trigger trigger(Desk desk, Interpreter interpreter) {
        boolean cpi = desk.truth(interpreter, PriceLink.CPI_TRIGGERS, null);
        boolean food = desk.truth(interpreter, PriceLink.FOOD_TRIGGERS, null);
        if (cpi && food) {
            return Trigger.BOTH;
        }
        return cpi ? Trigger.CPI : food ? Trigger.FOOD : Trigger.NONE;
    }
}
