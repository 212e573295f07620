package org.kaolin.policy.question;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.book.Reason;
import org.kaolin.policy.facts.Coded;

/**
 * 事件 of a case.
 *
 * @param member whom it concerns, null for the household
 * @param outcome of a decision, approve when nothing else is said
 * @param cause of a termination, null when none of the known reasons is given
 */
public record Event(
        LocalDate date,
        Kind kind,
        @Nullable String member,
        Outcome outcome,
        @Nullable Reason cause) {

    /** An event without a stated cause. */
    public Event(LocalDate date, Kind kind, @Nullable String member, Outcome outcome) {
        this(date, kind, member, outcome, null);
    }

    /** 事件种类. */
    public enum Kind implements Coded {
        APPLICATION("申请"),
        ACCEPTANCE("受理"),
        DECISION("确认"),
        TOWNSHIP_VERIFIED("乡镇查验完毕"),
        POSTING("公示"),
        EMPLOYMENT("就业"),
        INHERITANCE("继承"),
        BIRTH("出生"),
        DEATH("死亡"),
        WORK_REFUSAL("拒绝就业"),
        CAPACITY_REPORTED("报告自理能力变化"),
        STANDARD_CHANGE("标准调整");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** 确认结果. */
    public enum Outcome implements Coded {
        APPROVE("确认"),
        REFUSE("不予确认"),
        TERMINATE("终止");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }
}
