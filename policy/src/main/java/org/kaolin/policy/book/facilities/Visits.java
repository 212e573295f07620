package org.kaolin.policy.book.facilities;

import static org.kaolin.policy.language.Terms.banded;
import static org.kaolin.policy.language.Terms.constant;
import static org.kaolin.policy.language.Terms.count;
import static org.kaolin.policy.language.Terms.from;
import static org.kaolin.policy.language.Terms.more;
import static org.kaolin.policy.language.Terms.subject;
import static org.kaolin.policy.language.Terms.word;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.facts.Bounds;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.Subject;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Fact;
import org.kaolin.policy.language.Kind.Code;
import org.kaolin.policy.language.Kind.Count;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.schema.SubjectColumns;

/** 风险等级与联系频次: how high a risk is, how often somebody is to be looked up, and who is told of a delay. */
public final class Visits {

    private Visits() {}

    /** 风险等级. */
    public enum Risk implements Coded {
        LOW("低"),
        MEDIUM("中"),
        HIGH("高");

        private final String title;

        Risk(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** 提醒对象. */
    public enum Alert implements Coded {
        NONE("无需提醒"),
        CARER("提醒照护人"),
        VILLAGE("提醒村(社区)"),
        TOWNSHIP("提醒乡镇(街道)");

        private final String title;

        Alert(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /**
     * 关爱对象 on a day.
     *
     * @param risks items of the risk list that apply
     * @param lastContact null when nobody knows of any
     */
    public record Person(String id, int risks, @Nullable LocalDate lastContact, LocalDate today) implements Subject {

        private long daysSince() {
            return lastContact == null ? Fact.UNKNOWN : Math.max(0, ChronoUnit.DAYS.between(lastContact, today));
        }
    }

    private static final SubjectColumns<Person> OF = new SubjectColumns<>("person", Person.class);
    private static final Citation CONTACT = Citation.of("未成年人保护法", "第二十三条");
    private static final Citation LOCAL = Citation.assumed("景德镇市“十四五”民政事业发展规划(景民字〔2021〕71号)", "第4.2节");
    private static final Expr<Count> DAYS =
            OF.count("daysSinceContact", "距上次联系几天", Unit.DAYS, Bounds.COUNT, Person::daysSince);

    /** 风险等级 by the number of risks. */
    public static final Rule<Code> RISK = subject(
            "visit.risk",
            "风险等级为哪一级",
            Unit.CODE,
            LOCAL,
            banded(
                    OF.count("risks", "风险清单中有几项", Unit.ITEMS, Bounds.ITEMS, Person::risks),
                    word(Risk.LOW),
                    from(count("visit.medium-risk-from"), word(Risk.MEDIUM)),
                    from(count("visit.high-risk-from"), word(Risk.HIGH))));

    /** 联系是否逾期: parents contact a left-behind child at least weekly. */
    public static final Rule<Truth> OVERDUE =
            subject("visit.overdue", "联系是否逾期", Unit.YES_NO, CONTACT, more(DAYS, count("visit.contact-days")));

    /** 提醒谁: the longer the delay the higher. */
    public static final Rule<Code> ALERT = subject(
            "visit.alert",
            "逾期应提醒谁",
            Unit.CODE,
            LOCAL,
            banded(
                    DAYS,
                    word(Alert.NONE),
                    from(plusOne("visit.contact-days"), word(Alert.CARER)),
                    from(plusOne("visit.village-days"), word(Alert.VILLAGE)),
                    from(plusOne("visit.township-days"), word(Alert.TOWNSHIP))));

    private static Expr<Count> plusOne(String code) {
        return org.kaolin.policy.language.Terms.sum(count(code), constant(1));
    }
}
