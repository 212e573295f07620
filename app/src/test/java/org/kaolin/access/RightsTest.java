package org.kaolin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaolin.access.Permission.*;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RightsTest {

    private static final UUID SOMEWHERE = UUID.randomUUID();

    private static CurrentUser of(Role role, boolean cityWide) {
        return new CurrentUser("x", "甲", role, cityWide ? null : SOMEWHERE, "某地");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybody_may_see_plan_and_indicators(Role role) {
        assertThat(of(role, false).may(READ_PLAN)).isTrue();
        assertThat(of(role, false).may(READ_INDICATORS)).isTrue();
    }

    @Test
    void only_the_bureau_itself_manages_the_plan_and_never_a_county() {
        assertThat(of(Role.LEADER, true).may(MANAGE_PLAN)).isTrue();
        assertThat(of(Role.CLERK, true).may(MANAGE_PLAN)).isTrue();
        assertThat(of(Role.DECIDER, true).may(MANAGE_PLAN)).isTrue();
        assertThat(of(Role.CLERK, false).may(MANAGE_PLAN)).isFalse();
        assertThat(of(Role.DECIDER, false).may(EVALUATE)).isFalse();
        assertThat(of(Role.FINANCE, true).may(MANAGE_PLAN)).isFalse();
    }

    @Test
    void an_institution_reaches_no_city_wide_right_although_it_has_no_area() {
        CurrentUser user = new CurrentUser("institution-1", "乙", Role.INSTITUTION, null, "本机构", UUID.randomUUID());
        assertThat(user.isCityWide()).isFalse();
        assertThat(user.may(WRITE_REGISTERS)).isTrue();
        assertThat(user.may(MOVE_CLOCK)).isFalse();
    }

    @Test
    void the_auditor_writes_nothing_and_the_administrator_sees_no_case() {
        for (Permission write : new Permission[] {
            WRITE_REGISTERS, MANAGE_PLAN, EVALUATE, PROPOSE_PARAMETERS, WRITE_FIGURES, MOVE_CLOCK, MANAGE_ACCOUNTS
        }) {
            assertThat(of(Role.AUDITOR, true).may(write)).as(write.name()).isFalse();
        }
        assertThat(of(Role.ADMIN, true).may(READ_PERSONS)).isFalse();
        assertThat(of(Role.ADMIN, true).may(READ_REGISTERS)).isFalse();
        assertThat(of(Role.LEADER, true).may(READ_PERSONS)).isFalse();
    }

    @Test
    void a_refusal_names_the_action_in_chinese() {
        assertThatThrownBy(() -> of(Role.CITIZEN, false).require(WRITE_REGISTERS))
                .isInstanceOf(NotPermitted.class)
                .hasMessageContaining("群众")
                .hasMessageContaining(WRITE_REGISTERS.title());
        assertThat(Rights.holders(MANAGE_ACCOUNTS)).containsExactly("管理员");
        assertThat(Rights.holders(PROPOSE_PARAMETERS)).containsExactly("市级经办", "市级审核");
    }
}
