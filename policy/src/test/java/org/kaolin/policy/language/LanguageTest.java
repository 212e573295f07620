package org.kaolin.policy.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaolin.policy.language.Terms.atLeast;
import static org.kaolin.policy.language.Terms.constant;
import static org.kaolin.policy.language.Terms.household;
import static org.kaolin.policy.language.Terms.less;
import static org.kaolin.policy.language.Terms.money;
import static org.kaolin.policy.language.Terms.numberOfMembers;
import static org.kaolin.policy.language.Terms.per;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.schema.HouseholdSchema;
import org.kaolin.policy.schema.MemberSchema;
import org.kaolin.policy.schema.ObligorSchema;

/** What would fail for some household is refused when a rule is built. */
class LanguageTest {

    private static final Citation LAW = Citation.of("试验办法", "第一条");

    @Test
    void a_household_rule_cannot_read_one_member() {
        assertThatThrownBy(() -> rule(atLeast(MemberSchema.AGE, constant(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("member.age");
        assertThat(rule(atLeast(numberOfMembers(atLeast(MemberSchema.AGE, constant(1))), constant(1))))
                .isNotNull();
    }

    @Test
    void a_member_rule_cannot_read_an_obligor() {
        assertThatThrownBy(() -> Terms.member("x", "是否", Unit.YES_NO, LAW, atLeast(ObligorSchema.AGE, constant(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_bare_figure_is_refused() {
        assertThatThrownBy(() -> rule(atLeast(HouseholdSchema.AID_MONTHS, constant(60))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("60");
    }

    @Test
    void a_comparison_is_multiplied_out_and_never_divides() {
        assertThatThrownBy(() -> rule(less(
                        per(HouseholdSchema.FINANCIAL_ASSETS, HouseholdSchema.AID_MONTHS),
                        money("living-allowance.standard"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("divides");
    }

    @Test
    void a_rule_needs_a_question() {
        assertThatThrownBy(() -> household("x", " ", Unit.YES_NO, LAW, HouseholdSchema.EMERGENCY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rationals_are_reduced_and_exact() {
        Rational third = new Rational(2, 6);
        assertThat(third).isEqualTo(new Rational(1, 3));
        assertThat(third.plus(third).plus(third)).isEqualTo(Rational.of(1));
        assertThat(third.minus(Rational.of(1))).isEqualTo(new Rational(-2, 3));
        assertThat(third.times(new Rational(3, 7))).isEqualTo(new Rational(1, 7));
        assertThat(third.dividedBy(new Rational(-2, 3))).isEqualTo(new Rational(-1, 2));
        assertThat(third).isLessThan(new Rational(334, 1000)).isGreaterThan(new Rational(333, 1000));
        assertThat(Rational.of(new BigDecimal("0.0375"))).isEqualTo(new Rational(3, 80));
        assertThat(new Rational(5, 2).rounded(RoundingMode.HALF_UP)).isEqualTo(3);
        assertThat(new Rational(-5, 2).rounded(RoundingMode.FLOOR)).isEqualTo(-3);
        assertThatThrownBy(() -> Rational.of(Long.MAX_VALUE).plus(Rational.of(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> third.dividedBy(Rational.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    private static Rule<Kind.Truth> rule(Expr<Kind.Truth> expression) {
        return household("x", "是否成立", Unit.YES_NO, LAW, expression);
    }
}
