package org.kaolin.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaolin.policy.language.Terms.all;
import static org.kaolin.policy.language.Terms.any;
import static org.kaolin.policy.language.Terms.atMost;
import static org.kaolin.policy.language.Terms.choose;
import static org.kaolin.policy.language.Terms.constant;
import static org.kaolin.policy.language.Terms.exception;
import static org.kaolin.policy.language.Terms.flag;
import static org.kaolin.policy.language.Terms.general;
import static org.kaolin.policy.language.Terms.household;
import static org.kaolin.policy.language.Terms.less;
import static org.kaolin.policy.language.Terms.money;
import static org.kaolin.policy.language.Terms.times;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kaolin.base.Month;
import org.kaolin.base.RegionCode;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.HouseholdFacts;
import org.kaolin.policy.facts.MemberFacts;
import org.kaolin.policy.facts.Person;
import org.kaolin.policy.facts.RequestFacts;
import org.kaolin.policy.facts.Situation;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind.Count;
import org.kaolin.policy.language.Kind.Money;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Rational;
import org.kaolin.policy.language.Terms;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.parameters.ParameterRow.Content;
import org.kaolin.policy.parameters.ParameterSet;
import org.kaolin.policy.parameters.ParameterView;
import org.kaolin.policy.schema.HouseholdSchema;

/** Unknown stays unknown, overlap is an error, and every step is kept. */
class InterpreterTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
    private static final Citation LAW = Citation.of("试验办法", "第一条");
    private static final Expr<Truth> YES = HouseholdSchema.INCOME_STABLE;
    private static final Expr<Truth> NO = HouseholdSchema.EMERGENCY;
    private static final Expr<Truth> UNKNOWN = flag("nobody.announced-this");

    @Test
    void logic_has_three_values() {
        assertThat(truth(all(UNKNOWN, NO))).isEqualTo(Value.FALSE);
        assertThat(truth(any(UNKNOWN, YES))).isEqualTo(Value.TRUE);
        assertThat(truth(all(UNKNOWN, YES))).isInstanceOf(Value.Unknown.class);
        assertThat(truth(any(NO, UNKNOWN))).isInstanceOf(Value.Unknown.class);
    }

    @Test
    void a_choice_between_equals_needs_no_answer() {
        assertThat(amount(choose(UNKNOWN, constant(1), constant(1)))).isEqualTo(Value.of(Rational.of(1)));
        assertThat(amount(choose(UNKNOWN, constant(0), constant(1)))).isInstanceOf(Value.Unknown.class);
    }

    @Test
    void nought_times_unknown_is_nought_and_anything_else_is_unknown() {
        Expr<Money> missing = money("nobody.announced-that");
        assertThat(amount(times(missing, Terms.<Count>constant(0)))).isEqualTo(Value.of(Rational.ZERO));
        Value value = amount(times(missing, HouseholdSchema.AID_MONTHS));
        assertThat(((Value.Unknown) value).missing())
                .extracting(Value.Missing::key)
                .containsExactly("nobody.announced-that");
    }

    @Test
    void an_unknown_fact_is_named_and_never_taken_as_nought() {
        Value value = run(
                        household(
                                "x", "资产是否为零", Unit.YES_NO, LAW, atMost(HouseholdSchema.FINANCIAL_ASSETS, constant(0))),
                        Set.of("assets"))
                .value();
        assertThat(((Value.Unknown) value).missing())
                .extracting(Value.Missing::key)
                .containsExactly("assets.financial");
    }

    @Test
    void two_exceptions_at_once_are_an_error() {
        Expr<Money> one = general(constant(0), exception("甲", YES, constant(1)), exception("乙", NO, constant(12)));
        assertThat(amount(one)).isEqualTo(Value.of(Rational.of(1)));
        Expr<Money> both = general(constant(0), exception("甲", YES, constant(1)), exception("乙", YES, constant(1)));
        assertThatThrownBy(() -> amount(both))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("甲")
                .hasMessageContaining("乙");
    }

    @Test
    void the_trace_names_rule_citation_parameter_source_and_marks_what_is_assumed() {
        Trace trace = run(below(), Set.of());
        assertThat(trace.value()).isEqualTo(Value.FALSE);
        assertThat(trace.citation()).isEqualTo(LAW);
        assertThat(trace.steps()).extracting(Trace::id).contains("x.below", "assets.financial", "standard");
        assertThat(trace.doubtful()).extracting(ParameterRow::source).containsExactly("暂定");
    }

    @Test
    void of_a_junction_only_the_decisive_part_is_kept() {
        Trace trace = run(household("x", "是否", Unit.YES_NO, LAW, all(YES, NO)), Set.of());
        assertThat(trace.parts()).extracting(Trace::id).containsExactly("request.kind");
    }

    @Test
    void a_refusal_says_by_how_little_it_would_turn() {
        Interpreter interpreter = new Interpreter(view(), situation(Set.of()));
        assertThat(Flip.of(interpreter, below(), null)).singleElement().satisfies(flip -> {
            assertThat(flip.by()).isEqualTo(3751);
            assertThat(flip.display()).isEqualTo("若金融资产合计再低 37.51 元");
        });
    }

    private static Rule<Truth> below() {
        return household(
                "x.below", "资产是否低于标准", Unit.YES_NO, LAW, less(HouseholdSchema.FINANCIAL_ASSETS, money("standard")));
    }

    private static Value truth(Expr<Truth> expression) {
        return run(household("x", "是否", Unit.YES_NO, LAW, expression), Set.of()).value();
    }

    private static Value amount(Expr<Money> expression) {
        return run(household("x", "多少", Unit.YUAN, LAW, expression), Set.of()).value();
    }

    private static Trace run(Rule<?> rule, Set<String> unknown) {
        return new Interpreter(view(), situation(unknown)).explain(rule);
    }

    private static ParameterView view() {
        ParameterRow row = new ParameterRow(
                "standard",
                RegionCode.NATION,
                Area.ALL,
                null,
                null,
                new Content.Figure(new BigDecimal("100.00")),
                null,
                "暂定",
                ParameterRow.Status.PLACEHOLDER,
                false);
        return new ParameterView(ParameterSet.of(List.of(row)), DAY, null, RegionCode.of("360202"), Area.URBAN);
    }

    private static Situation situation(Set<String> unknown) {
        HouseholdFacts household = new HouseholdFacts(
                RegionCode.of("360202"), Area.URBAN, List.of(head()), List.of(), 0, 0, 13_750, true, unknown);
        RequestFacts request = new RequestFacts(
                List.of(), Map.of(), Map.of(), null, Map.of(), false, Map.of(), false, false, true, 1, null, null,
                null);
        return Situation.of(household, request, DAY, Month.of(DAY));
    }

    private static MemberFacts head() {
        return new MemberFacts(
                "a",
                Person.Relation.HEAD,
                40,
                null,
                true,
                Person.Status.NORMAL,
                Person.Study.NONE,
                Person.StudyMode.FULL_TIME,
                true,
                false,
                true,
                Person.Work.NONE,
                Person.WorkCapacity.FULL,
                org.kaolin.policy.facts.Disability.ABSENT,
                false,
                0,
                Person.AbilityGrade.INTACT,
                Map.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Set.of());
    }
}
