package org.kaolin.policy.book.societies;

import static org.kaolin.policy.language.Terms.all;
import static org.kaolin.policy.language.Terms.any;
import static org.kaolin.policy.language.Terms.atLeast;
import static org.kaolin.policy.language.Terms.choose;
import static org.kaolin.policy.language.Terms.constant;
import static org.kaolin.policy.language.Terms.count;
import static org.kaolin.policy.language.Terms.equal;
import static org.kaolin.policy.language.Terms.less;
import static org.kaolin.policy.language.Terms.not;
import static org.kaolin.policy.language.Terms.subject;
import static org.kaolin.policy.language.Terms.sum;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kaolin.policy.facts.Bounds;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.Subject;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind.Count;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.schema.SubjectColumns;

/** 社会组织: members at founding, yearly checks, grades. */
public final class Societies {

    private Societies() {}

    /** 年检结论. */
    public enum CheckResult implements Coded {
        PASS("合格"),
        BASIC_PASS("基本合格"),
        FAIL("不合格");

        private final String title;

        CheckResult(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /**
     * 会员数 at founding.
     *
     * @param membership whether this kind of organisation has members at all
     */
    public record Founding(boolean membership, int persons, int units) implements Subject {

        @Override
        public String id() {
            return "拟成立的社会组织";
        }
    }

    /** 登记情况 at the end of a year that is checked. */
    public record Standing(LocalDate registeredOn, LocalDate yearEnd, List<CheckResult> results) implements Subject {

        /** Copies the list. */
        public Standing {
            results = List.copyOf(results);
        }

        @Override
        public String id() {
            return "社会组织";
        }

        private int monthsRegistered() {
            int months = (int) ChronoUnit.MONTHS.between(registeredOn, yearEnd);
            // a shorter month ends on its own last day
            return Math.max(0, registeredOn.plusMonths(months + 1L).isAfter(yearEnd) ? months : months + 1);
        }

        private int longestRun(CheckResult wanted) {
            int longest = 0;
            int run = 0;
            for (CheckResult result : results) {
                run = result == wanted ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
            return longest;
        }
    }

    /** 评估等级 on a day. */
    public record Grade(LocalDate gradedOn, LocalDate day) implements Subject {

        @Override
        public String id() {
            return "评估等级";
        }

        private int yearsOver() {
            return Math.max(0, Period.between(gradedOn, day.minusDays(1)).getYears());
        }
    }

    private static final SubjectColumns<Founding> FOUNDING = new SubjectColumns<>("founding", Founding.class);
    private static final SubjectColumns<Standing> STANDING = new SubjectColumns<>("standing", Standing.class);
    private static final SubjectColumns<Grade> GRADE = new SubjectColumns<>("grade", Grade.class);
    private static final Expr<Count> PERSONS =
            FOUNDING.count("persons", "有几名个人会员", Unit.PERSONS, Bounds.COUNT, Founding::persons);
    private static final Expr<Count> UNITS =
            FOUNDING.count("units", "有几个单位会员", Unit.ITEMS, Bounds.COUNT, Founding::units);

    /** 会员数是否足够; only social groups need any. */
    public static final Rule<Truth> MEMBERS_ENOUGH = subject(
            "society.members-enough",
            "会员数是否达到成立条件",
            Unit.YES_NO,
            Citation.of("社会团体登记管理条例", "第十条"),
            any(
                    not(FOUNDING.flag("membership", "是否会员制组织", Founding::membership)),
                    choose(
                            equal(UNITS, constant(0)),
                            atLeast(PERSONS, count("society.persons-from")),
                            choose(
                                    equal(PERSONS, constant(0)),
                                    atLeast(UNITS, count("society.units-from")),
                                    atLeast(sum(PERSONS, UNITS), count("society.mixed-from"))))));

    /** 是否须参加当年年检, which looks at the year before. */
    public static final Rule<Truth> YEARLY_CHECK_DUE = subject(
            "society.yearly-check-due",
            "是否须参加年度检查",
            Unit.YES_NO,
            Citation.of("民办非企业单位年度检查办法", "关于新登记单位的规定"),
            atLeast(
                    STANDING.count(
                            "monthsRegistered", "至上年末登记满几个月", Unit.MONTHS, Bounds.COUNT, Standing::monthsRegistered),
                    count("society.first-check-months")));

    /** 是否属于可撤销登记的情形. */
    public static final Rule<Truth> REVOCATION_CASE = subject(
            "society.revocation-case",
            "是否连续多次年检不合格",
            Unit.YES_NO,
            Citation.of("民办非企业单位年度检查办法", "关于撤销登记的规定"),
            atLeast(
                    STANDING.count(
                            "failsInARow", "连续几次年检不合格", Unit.ITEMS, Bounds.COUNT, s -> s.longestRun(CheckResult.FAIL)),
                    count("society.revocation-fails")));

    /** 是否可参加评估 by the last checks. */
    public static final Rule<Truth> ADMITTED_TO_GRADING = subject(
            "society.admitted-to-grading",
            "年检结论是否允许参加等级评估",
            Unit.YES_NO,
            Citation.of("社会组织评估管理办法", "第八条"),
            all(
                    not(STANDING.flag("failed", "是否有年检不合格", s -> s.results().contains(CheckResult.FAIL))),
                    less(
                            STANDING.count(
                                    "basicPassesInARow",
                                    "连续几次年检基本合格",
                                    Unit.ITEMS,
                                    Bounds.COUNT,
                                    s -> s.longestRun(CheckResult.BASIC_PASS)),
                            count("society.grading-basic-passes"))));

    /** 评估等级是否有效. */
    public static final Rule<Truth> GRADE_VALID = subject(
            "society.grade-valid",
            "评估等级是否仍在有效期内",
            Unit.YES_NO,
            Citation.of("社会组织评估管理办法", "第二十七条"),
            all(
                    not(GRADE.flag("before", "是否早于评定之日", g -> g.day().isBefore(g.gradedOn()))),
                    less(
                            GRADE.count("yearsOver", "前一日距评定满几年", Unit.YEARS, Bounds.COUNT, Grade::yearsOver),
                            count("society.grade-years"))));
}
