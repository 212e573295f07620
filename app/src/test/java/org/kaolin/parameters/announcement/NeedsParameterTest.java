package org.kaolin.parameters.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaolin.KaolinTest;
import org.kaolin.Visitor;
import org.kaolin.base.WorkingCalendar;
import org.kaolin.parameters.Parameters;
import org.kaolin.policy.cases.CaseReader;
import org.kaolin.policy.explain.Value;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.question.Answer;
import org.kaolin.policy.question.Decision;
import org.kaolin.policy.question.Policies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** A case that hangs on a figure nobody has announced: asked for, announced by two persons, answered, and asked as before. */
@KaolinTest
@TestPropertySource(properties = {"kaolin.sample=tiny", "kaolin.test.city=announcements"})
class NeedsParameterTest {

    private static final String CODE = "living-allowance.exclude-central-basic-pension";

    @LocalServerPort
    private int port;

    @Autowired
    private Parameters parameters;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private JsonMapper json;

    /** A widow of 66 who draws the residents' basic pension and applies in February 2026. */
    private Answer ask(@Nullable String knownAt) {
        Map<String, Object> widow = Map.of(
                "id",
                "a",
                "relation",
                "head",
                "age",
                66,
                "sex",
                "female",
                "income",
                List.of(Map.of("kind", "pension-central-basic", "amount", 123, "per", "month")));
        Map<String, Object> asked = new HashMap<>(Map.of(
                "id",
                "needs",
                "title",
                "缺参数",
                "benefit",
                "living-allowance",
                "question",
                "application",
                "asOf",
                "2026-02-10",
                "region",
                "360281",
                "area",
                "rural",
                "household",
                Map.of("members", List.of(widow)),
                "expect",
                Map.of()));
        if (knownAt != null) {
            asked.put("knownAt", knownAt);
        }
        return Policies.answer(
                CaseReader.read(asked).enquiry(), parameters.snapshot().set(), calendar);
    }

    @Test
    void a_missing_value_is_named_then_announced_then_used_and_shown_as_assumed() {
        Answer before = ask(null);
        assertThat(before.get("decision")).isEqualTo(Decision.NEEDS_PARAMETER);
        assertThat(before.get("parameter")).isEqualTo(CODE);
        assertThat(before.missing()).extracting(Value.Missing::key).contains(CODE);

        announce();

        Answer after = ask(null);
        assertThat(after.get("decision")).isEqualTo(Decision.APPROVE);
        assertThat(after.get("amount")).hasToString("765.00");
        assertThat(after.doubtful())
                .filteredOn(row -> row.code().equals(CODE))
                .singleElement()
                .satisfies(row -> assertThat(row.status()).isEqualTo(ParameterRow.Status.ASSUMED));
        assertThat(ask("2025-12-20").get("amount")).hasToString("765.00");

        Answer asKnownBefore = ask("2025-12-19");
        assertThat(asKnownBefore.get("decision")).isEqualTo(Decision.NEEDS_PARAMETER);
        assertThat(asKnownBefore.get("parameter")).isEqualTo(CODE);
    }

    private void announce() {
        String body = """
            {"code": "%s", "region": "100000", "value": "是", "validFrom": "2026-01-01", "publishedOn": "2025-12-20",
             "status": "assumed", "reason": "国家文件未出,暂按延续执行"}
            """.formatted(CODE);
        var proposed = Visitor.program(port, "city").json("POST", "/api/parameters", body);
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(201);
        String id = json.readTree(proposed.body()).get("id").stringValue();
        assertThat(ask(null).get("decision")).isEqualTo(Decision.NEEDS_PARAMETER);
        assertThat(Visitor.program(port, "city2")
                        .json("POST", "/api/parameters/" + id + "/approve", "")
                        .statusCode())
                .isEqualTo(200);
    }
}
