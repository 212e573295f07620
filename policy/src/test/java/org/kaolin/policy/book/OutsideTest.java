package org.kaolin.policy.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaolin.policy.book.children.LeftBehind;
import org.kaolin.policy.book.elderly.AbilityAssessment;
import org.kaolin.policy.book.facilities.Facilities;
import org.kaolin.policy.book.facilities.Facilities.Facility;
import org.kaolin.policy.book.facilities.Facilities.Function;
import org.kaolin.policy.book.facilities.Facilities.Lack;
import org.kaolin.policy.book.facilities.Visits;
import org.kaolin.policy.explain.Subjects;
import org.kaolin.policy.explain.Trace;
import org.kaolin.policy.explain.Value;
import org.kaolin.policy.facts.FactException;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.language.Terms;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.parameters.ParameterException;
import org.kaolin.policy.schema.HouseholdSchema;
import org.kaolin.policy.schema.SubjectColumns;

/** Rules over facilities, visits and procedures are written and explained as those over households are. */
class OutsideTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    @Test
    void a_centre_of_750_square_metres_with_25_nursing_beds_and_every_function_counts() {
        assertThat(Grounds.findRefusal(Facilities.CENTRE, centre(750, 25, all()), DAY))
                .isEmpty();
        assertThat(Grounds.findRefusal(Facilities.CENTRE, centre(749, 25, all()), DAY))
                .contains(Lack.AREA);
        assertThat(Grounds.findRefusal(Facilities.CENTRE, centre(750, 24, all()), DAY))
                .contains(Lack.NURSING_BEDS);
        Set<Function> three = EnumSet.complementOf(EnumSet.of(Function.HOME_BEDS));
        assertThat(Grounds.findRefusal(Facilities.CENTRE, centre(750, 25, three), DAY))
                .contains(Lack.FUNCTIONS);
    }

    @Test
    void an_area_nobody_measured_is_asked_for_and_never_nought() {
        assertThatThrownBy(() -> Grounds.findRefusal(Facilities.CENTRE, centre(null, 25, all()), DAY))
                .isInstanceOf(FactException.class)
                .hasMessageContaining("建筑面积");
        assertThatThrownBy(
                        () -> Grounds.findRefusal(Facilities.CENTRE, centre(750, 25, all()), LocalDate.of(2020, 1, 1)))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("facility.centre-area");
    }

    @Test
    void a_village_facility_counts_with_four_aids_and_five_haves_in_operation() {
        assertThat(Grounds.findRefusal(Facilities.MUTUAL_AID, village(4, 5, true), DAY))
                .isEmpty();
        assertThat(Grounds.findRefusal(Facilities.MUTUAL_AID, village(3, 5, true), DAY))
                .contains(Lack.AIDS);
        assertThat(Grounds.findRefusal(Facilities.MUTUAL_AID, village(4, 4, true), DAY))
                .contains(Lack.HAVES);
        assertThat(Grounds.findRefusal(Facilities.MUTUAL_AID, village(4, 5, false), DAY))
                .contains(Lack.NOT_RUNNING);
    }

    @Test
    void the_share_of_nursing_beds_is_compared_without_dividing() {
        assertThat(Subjects.holds(Facilities.NURSING_SHARE_ENOUGH, beds(100, 80), DAY))
                .isTrue();
        assertThat(Subjects.holds(Facilities.NURSING_SHARE_ENOUGH, beds(101, 80), DAY))
                .isFalse();
        assertThat(Subjects.holds(Facilities.NURSING_SHARE_ENOUGH, beds(0, 0), DAY))
                .isFalse();
    }

    @Test
    void an_explanation_names_the_facility_the_fact_and_the_document() {
        Trace trace = Subjects.explain(Facilities.AREA_ENOUGH, centre(749, 25, all()), DAY);
        assertThat(trace.value()).isEqualTo(Value.FALSE);
        assertThat(trace.of()).isEqualTo("昌江街道中心");
        assertThat(trace.parts()).extracting(Trace::question).contains("建筑面积多少");
        assertThat(trace.steps()).anySatisfy(step -> {
            assertThat(step.row()).isNotNull();
            assertThat(step.value().display(step.unit())).isEqualTo("750");
        });
    }

    @Test
    void a_contact_is_late_on_the_eighth_day_and_the_delay_climbs() {
        assertThat(alert(7)).isEqualTo("none");
        assertThat(alert(8)).isEqualTo("carer");
        assertThat(alert(15)).isEqualTo("village");
        assertThat(alert(22)).isEqualTo("township");
        assertThat(Subjects.holds(Visits.OVERDUE, person(8), DAY)).isTrue();
        assertThat(Subjects.holds(Visits.OVERDUE, person(7), DAY)).isFalse();
    }

    @Test
    void a_rule_cannot_mix_a_facility_with_a_household() {
        var of = new SubjectColumns<>("facility", Facility.class);
        assertThatThrownBy(() -> Terms.subject(
                        "mixed",
                        "是否混淆",
                        Unit.YES_NO,
                        Citation.of("x", ""),
                        Terms.all(HouseholdSchema.EMERGENCY, of.flag("running", "是否运行", Facility::running))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void grades_and_left_behind_children_come_with_a_trace() {
        Trace grade =
                Subjects.explain(AbilityAssessment.GRADE, AbilityAssessment.Assessment.of(66, "F01", 0, false), DAY);
        assertThat(grade.value()).isEqualTo(new Value.Word("moderate"));
        assertThat(grade.steps()).extracting(Trace::id).contains("ability.one-worse", "ability.preliminary");
        var child = new LeftBehind.Child(15, true, List.of(LeftBehind.Presence.AWAY, LeftBehind.Presence.HOME_UNABLE));
        assertThat(Subjects.explain(LeftBehind.LEFT_BEHIND, child, DAY).value()).isEqualTo(Value.TRUE);
    }

    private static String alert(int days) {
        Value value = Subjects.explain(Visits.ALERT, person(days), DAY).value();
        return value instanceof Value.Word(String code) ? code : value.toString();
    }

    private static Visits.Person person(int days) {
        return new Visits.Person("小虹", 0, DAY.minusDays(days), DAY);
    }

    private static Set<Function> all() {
        return EnumSet.allOf(Function.class);
    }

    private static Facility centre(@Nullable Integer area, int nursing, Set<Function> functions) {
        return new Facility("昌江街道中心", area, 40, nursing, functions, 0, 0, true);
    }

    private static Facility village(int aids, int haves, boolean running) {
        return new Facility("蛟潭村颐养之家", 100, 0, 0, Set.of(), aids, haves, running);
    }

    private static Facility beds(int all, int nursing) {
        return new Facility("新建院", 100, all, nursing, Set.of(), 0, 0, true);
    }
}
