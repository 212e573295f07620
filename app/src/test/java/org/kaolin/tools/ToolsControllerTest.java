package org.kaolin.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaolin.base.WorkingCalendar;
import org.kaolin.base.WorkingCalendar.Kind;
import org.kaolin.base.WorkingCalendar.SpecialDay;
import org.kaolin.web.BadInput;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ToolsControllerTest {

    private static final WorkingCalendar CALENDAR =
            WorkingCalendar.of(List.of(new SpecialDay(LocalDate.of(2025, 1, 1), Kind.OFF, 2025)));

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(
                    new ToolsController(CALENDAR, () -> LocalDate.of(2025, 12, 31)))
            .build();

    private ResultActions ask(String tool, String... parameters) throws Exception {
        var request = get("/api/tools/" + tool);
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return mvc.perform(request);
    }

    private Map<String, String> refused(String tool, String... parameters) {
        Throwable thrown = catchThrowable(() -> ask(tool, parameters));
        if (thrown != null && thrown.getCause() instanceof BadInput refusal) {
            return refusal.errors();
        }
        throw new AssertionError("not refused", thrown);
    }

    @Test
    void a_deadline_says_whether_it_is_final() throws Exception {
        ask("deadline", "from", "2025-03-03", "workingDays", "5")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.due").value("2025-03-10"))
                .andExpect(jsonPath("$.provisional").value(false));
        ask("deadline", "from", "2025-12-31", "workingDays", "1")
                .andExpect(jsonPath("$.due").value("2026-01-01"))
                .andExpect(jsonPath("$.provisional").value(true))
                .andExpect(jsonPath("$.missingYear").value(2026));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
        2025-02-30, 5, from
        20250303,   5, from
        abc,        5, from
        '',         5, from
        9999-12-31, 5, from
        1900-01-01, 5, from
        +999999999-12-31, 5, from
        2025-03-03, -1,          workingDays
        2025-03-03, 2501,        workingDays
        2025-03-03, 99999999999, workingDays
        2025-03-03, 1.5,         workingDays
        2025-03-03, abc,         workingDays
        2025-03-03, '',          workingDays
        """)
    void an_unusable_deadline_is_refused_at_its_field(String from, String days, String field) {
        assertThat(refused("deadline", "from", from, "workingDays", days)).containsOnlyKeys(field);
    }

    @ParameterizedTest
    @CsvSource({"deadline, from", "id-number, value", "credit-code, value", "date, text", "amount, text", "name, text"})
    void a_missing_parameter_is_named_in_Chinese(String tool, String field) {
        assertThat(refused(tool))
                .hasEntrySatisfying(field, message -> assertThat(message).startsWith("缺少参数"));
    }

    @Test
    void an_identity_number_tells_who_it_may_belong_to() throws Exception {
        ask("id-number", "value", "１１０１０５ 19491231002x")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.valid").value(true))
                .andExpect(jsonPath("$.normalised").value("11010519491231002X"))
                .andExpect(jsonPath("$.sex").value("female"))
                .andExpect(jsonPath("$.born").value("1949-12-31"))
                .andExpect(jsonPath("$.division").value("110105"))
                .andExpect(jsonPath("$.kind").value("居民身份证"));
        ask("id-number", "value", "360202520315001")
                .andExpect(jsonPath("$.valid").value(false))
                .andExpect(jsonPath("$.reason").value("length"))
                .andExpect(jsonPath("$.suggested").value("360202195203150016"))
                .andExpect(jsonPath("$.normalised").isEmpty());
        ask("id-number", "value", "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reason").value("length"));
    }

    @Test
    void the_day_of_the_check_decides_about_future_births() throws Exception {
        String value = "360222201012310041";
        ask("id-number", "value", value).andExpect(jsonPath("$.valid").value(true));
        ask("id-number", "value", value, "checkedOn", "2010-12-30")
                .andExpect(jsonPath("$.valid").value(false))
                .andExpect(jsonPath("$.reason").value("birth-date"));
        assertThat(refused("id-number", "value", value, "checkedOn", "yesterday"))
                .containsOnlyKeys("checkedOn");
    }

    @Test
    void a_credit_code_tells_its_kind() throws Exception {
        ask("credit-code", "value", "52360202mjd0000111")
                .andExpect(jsonPath("$.valid").value(true))
                .andExpect(jsonPath("$.normalised").value("52360202MJD0000111"))
                .andExpect(jsonPath("$.organisationKind").value("social-service"))
                .andExpect(jsonPath("$.division").value("360202"));
        ask("credit-code", "value", "52360202MJD000O111")
                .andExpect(jsonPath("$.valid").value(false))
                .andExpect(jsonPath("$.reason").value("alphabet"))
                .andExpect(jsonPath("$.message").isNotEmpty());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
        date,   二〇二一年三月, accept, 2021-03
        date,   21.3.5,         flag,   2021-03-05
        date,   2021.2.30,      reject,
        amount, 柒佰贰拾元整,   accept, 720.00
        amount, 约500,          flag,   500.00
        amount, 12.345,         reject,
        name,   阿不都•热合曼,  accept, 阿不都·热合曼
        name,   张 三,          flag,   张三
        name,   张3,            reject,
        """)
    void readings_carry_their_status(String tool, String text, String status, String normalised) throws Exception {
        ask(tool, "text", text)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(
                        normalised == null
                                ? jsonPath("$.normalised").isEmpty()
                                : jsonPath("$.normalised").value(normalised))
                .andExpect(
                        status.equals("accept")
                                ? jsonPath("$.reason").isEmpty()
                                : jsonPath("$.reason").isNotEmpty());
    }

    @Test
    void long_or_strange_text_is_a_reading_not_a_fault_of_the_server() throws Exception {
        for (String tool : List.of("date", "amount", "name")) {
            for (String text :
                    List.of("1".repeat(5000), "\u0000", "😀", "\uD800", "年".repeat(300), " ", "1,".repeat(2000))) {
                ask(tool, "text", text)
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.status").value("reject"));
            }
        }
        ask("id-number", "value", "\uD800".repeat(18)).andExpect(status().isOk());
    }
}
