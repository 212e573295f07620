package org.kaolin.policy.question;

import java.util.Set;
import org.kaolin.base.Fen;
import org.kaolin.base.Month;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.language.Citation;

/**
 * 补发或冲减明细: one month of one benefit in which due and paid differ.
 *
 * @param due fen that were due as is known now
 * @param paid fen that were paid
 * @param causes what made the difference, at least one
 * @param reason the causes in Chinese, with days, values and persons
 * @param citation the document the largest cause rests on
 */
public record Arrear(
        Month month, Benefit benefit, Fen due, Fen paid, Set<Cause> causes, String reason, Citation citation) {

    /** 差额原因. */
    public enum Cause implements Coded {
        PUBLISHED_LATER("标准公布较晚"),
        OFFSET("他项待遇变动,补差相应调整"),
        MEMBER_JOINED("家庭成员增加"),
        MEMBER_CHANGED("成员情况变化"),
        BIRTHDAY("年满规定周岁"),
        DEATH("死亡"),
        ENDED("已停发"),
        NOT_YET_PAID("尚未发放"),
        CORRECTION("更正");

        private final String title;

        Cause(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** Copies the causes. */
    public Arrear {
        causes = Set.copyOf(causes);
    }

    /** 差额, negative when too much was paid. */
    public Fen delta() {
        return due.minus(paid);
    }
}
