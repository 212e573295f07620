package org.kaolin.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaolin.KaolinTest;
import org.kaolin.register.RegisterHttp.Answer;
import org.kaolin.time.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register calls of API.md over real HTTP. */
@KaolinTest
class RegisterApiTest {

    private static final String BEDS = "/api/registers/bed";
    private static final String HOME = Ids.of("facility:institution-10").toString();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private RegisterHttp city;

    @BeforeEach
    void login() {
        city = new RegisterHttp(port, "city");
    }

    @Test
    void the_list_of_registers_names_fields_and_counts() {
        Answer answer = city.get("/api/registers");

        assertThat(answer.status()).isEqualTo(200);
        List<String> codes = new ArrayList<>();
        answer.body().forEach(each -> codes.add(each.path("code").asString()));
        assertThat(codes).contains("facility", "bed", "village-facility", "unit");
        answer.body().forEach(each -> {
            if (each.path("code").asString().equals("bed")) {
                assertThat(each.path("count").asLong()).isGreaterThanOrEqualTo(4059);
                assertThat(each.path("fields").path(3).path("label").asString()).isEqualTo("护理型床位");
                assertThat(each.path("fields").path(3).path("kind").asString()).isEqualTo("yes-no");
            }
        });
    }

    @Test
    void a_bed_is_created_found_changed_corrected_ended_and_voided() {
        String id = newBed("故事-1");
        Answer read = city.get(BEDS + "/" + id);
        assertThat(read.etag()).isEqualTo("\"1\"");
        assertThat(read.text("fields", "nursing")).isEqualTo("false");
        assertThat(read.text("labels", "facility")).endsWith("敬老院");
        assertThat(read.body().has("validTo")).isFalse();
        assertThat(city.get("/api/registers/unit?level=county&size=1").body().toString())
                .as("unknown is null, not absent")
                .contains("\"households\":null");

        Answer changed = city.put(
                BEDS + "/" + id,
                "{\"fields\":{\"nursing\":true},\"effectiveFrom\":\"2025-06-01\"}",
                "If-Match",
                "\"1\"");
        assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(city.get(BEDS + "/" + id + "?asOf=2025-05-31").text("fields", "nursing"))
                .isEqualTo("false");
        assertThat(city.get(BEDS + "/" + id + "?asOf=2025-05-31").text("validTo"))
                .isEqualTo("2025-05-31");
        assertThat(city.get(BEDS + "/" + id + "?asOf=2025-06-01").text("fields", "nursing"))
                .isEqualTo("true");

        Answer corrected = city.post(
                BEDS + "/" + id + "/correct",
                "{\"fields\":{\"room\":\"999\"},\"validFrom\":\"2024-01-01\",\"validTo\":\"2024-12-31\",\"reason\":\"录错\"}",
                "If-Match",
                changed.etag());
        assertThat(corrected.status()).as(corrected.body().toString()).isEqualTo(200);
        assertThat(city.get(BEDS + "/" + id + "?asOf=2024-12-31").text("fields", "room"))
                .isEqualTo("999");
        assertThat(city.get(BEDS + "/" + id + "?asOf=2025-01-01").text("fields", "room"))
                .isEqualTo("101");

        Answer ended = city.post(
                BEDS + "/" + id + "/end", "{\"on\":\"2025-06-30\",\"reason\":\"撤床\"}", "If-Match", corrected.etag());
        assertThat(ended.text("validTo")).isEqualTo("2025-06-30");
        assertThat(city.get(BEDS + "/" + id + "?asOf=2025-07-01").status()).isEqualTo(404);

        Answer voided = city.post(BEDS + "/" + id + "/void", "{\"reason\":\"重复\"}", "If-Match", ended.etag());
        assertThat(voided.status()).isEqualTo(200);
        assertThat(city.get(BEDS + "/" + id).status()).isEqualTo(404);
        Answer history = city.get(BEDS + "/" + id + "/history");
        assertThat(history.body().path("items").size()).isGreaterThan(4);
        assertThat(history.body().toString()).contains("撤床", "重复", "\"recordedBy\":\"city\"");
        assertThat(jdbc.sql("select string_agg(action, ' ' order by id) from audit_entry where subject_id = :id")
                        .param("id", UUID.fromString(id))
                        .query(String.class)
                        .single())
                .isEqualTo("create change correct end void");
    }

    @Test
    void changing_one_bed_today_moves_the_count_of_2025_and_not_that_of_2023() {
        long in2023 = nursing("2023-12-31");
        long in2025 = nursing("2025-12-31");
        String id =
                city.get(BEDS + "?nursing=false&facility=" + HOME + "&size=1").text("items", "0", "id");
        Answer read = city.get(BEDS + "/" + id);

        Answer changed = city.put(
                BEDS + "/" + id,
                "{\"fields\":{\"nursing\":true},\"effectiveFrom\":\"2025-12-31\"}",
                "If-Match",
                read.etag());

        assertThat(changed.status()).isEqualTo(200);
        assertThat(nursing("2025-12-31")).isEqualTo(in2025 + 1);
        assertThat(nursing("2023-12-31")).isEqualTo(in2023);
        assertThat(city.get(BEDS + "?nursing=true&size=1&asOf=2025-12-31&knownAt=2025-12-30")
                        .body()
                        .path("total")
                        .asLong())
                .isEqualTo(in2025);
        undo(id, changed.etag());
    }

    private void undo(String id, String etag) {
        Answer back = city.put(
                BEDS + "/" + id, "{\"fields\":{\"nursing\":false},\"effectiveFrom\":\"2025-12-31\"}", "If-Match", etag);
        assertThat(back.status()).isEqualTo(200);
    }

    @Test
    void of_two_writers_with_the_same_version_one_wins_and_the_other_hears_412() throws Exception {
        for (int round = 0; round < 5; round++) {
            String id = newBed("并发-" + round);
            CountDownLatch start = new CountDownLatch(1);
            try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
                List<Future<Integer>> writers = new ArrayList<>();
                for (String room : List.of("201", "202")) {
                    writers.add(pool.submit(() -> {
                        start.await();
                        return city.put(
                                        BEDS + "/" + id,
                                        "{\"fields\":{\"room\":\"" + room + "\"},\"effectiveFrom\":\"2025-01-01\"}",
                                        "If-Match",
                                        "\"1\"")
                                .status();
                    }));
                }
                start.countDown();
                List<Integer> answers =
                        List.of(writers.get(0).get(), writers.get(1).get());
                assertThat(answers).containsExactlyInAnyOrder(200, 412);
            }
        }
    }

    @Test
    void the_same_idempotency_key_creates_once_and_other_content_under_it_is_refused() {
        String body = bed("幂等-1");
        Answer first = city.post(BEDS, body, "Idempotency-Key", "key-1");
        Answer again = city.post(BEDS, body, "Idempotency-Key", "key-1");
        Answer other = city.post(BEDS, bed("幂等-2"), "Idempotency-Key", "key-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.headers().get("location").getFirst()).endsWith(BEDS + "/" + first.text("id"));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(other.status()).isEqualTo(422);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "?nonsense=1 | 422 | nonsense",
                "?nursing=maybe | 422 | nursing",
                "?status=gone | 422 | status",
                "?size=501 | 422 | size",
                "?size=0 | 422 | size",
                "?page=-1 | 422 | page",
                "?page=99999999999 | 422 | page",
                "?asOf=2025-02-30 | 422 | asOf",
                "?asOf=1899-12-31 | 422 | asOf",
                "?asOf=2201-01-01 | 422 | asOf",
                "?knownAt=yesterday | 422 | knownAt",
                "?area=999999 | 422 | area",
                "?sort=secret | 422 | sort",
                "?facility=abc | 422 | facility",
                "?q=%00 | 400 | ''"
            })
    void what_cannot_be_asked_is_refused_at_the_parameter(String query, int status, String field) {
        Answer answer = city.get(BEDS + query);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("errors", "0", "field")).isEqualTo(field);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"fields\":{\"colour\":\"red\"},\"validFrom\":\"2024-01-01\"} | 422 | colour",
                "{\"fields\":{\"nursing\":\"true\"},\"validFrom\":\"2024-01-01\"} | 422 | nursing",
                "{\"fields\":{\"room\":7},\"validFrom\":\"2024-01-01\"} | 422 | room",
                "{\"fields\":{\"facility\":\"x\"},\"validFrom\":\"2024-01-01\"} | 422 | facility",
                "{\"fields\":{\"status\":[]},\"validFrom\":\"2024-01-01\"} | 422 | status",
                "{\"fields\":{},\"validFrom\":\"2024-01-01\"} | 422 | fields",
                "{\"fields\":[],\"validFrom\":\"2024-01-01\"} | 422 | fields",
                "{\"fields\":{\"room\":\"1\"}} | 422 | validFrom",
                "{\"fields\":{\"room\":\"1\"},\"validFrom\":\"0001-01-01\"} | 422 | validFrom",
                "{\"fields\":{\"room\":\"1\"},\"validFrom\":20240101} | 422 | validFrom",
                "{\"fields\":{\"room\":\"1\"},\"validFrom\":\"2024-01-01\",\"extra\":1} | 422 | extra",
                "{\"fields\":{\"room\":\"1\",\"room\":\"2\"},\"validFrom\":\"2024-01-01\"} | 400 | *",
                "{\"fields\":{\"room\":\"a\\u0000b\"},\"validFrom\":\"2024-01-01\"} | 422 | room",
                "{\"fields\":{\"room\":\"\\ud800\"},\"validFrom\":\"2024-01-01\"} | 4xx | *",
                "[] | 400 | *",
                "{ | 400 | *",
                "null | 400 | *"
            })
    void what_cannot_be_written_is_refused_at_the_field_and_nothing_is_written(
            String body, String status, String field) {
        long before = jdbc.sql("select count(*) from bed").query(Long.class).single();

        Answer answer = city.post(BEDS, body);

        if (status.equals("4xx")) {
            assertThat(answer.status()).isBetween(400, 499);
        } else {
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(Integer.parseInt(status));
        }
        if (!field.equals("*")) {
            List<String> fields = new ArrayList<>();
            answer.body()
                    .path("errors")
                    .forEach(each -> fields.add(each.path("field").asString()));
            assertThat(fields).contains(field);
        }
        assertThat(jdbc.sql("select count(*) from bed").query(Long.class).single())
                .isEqualTo(before);
    }

    @Test
    void a_write_needs_the_version_that_was_read() {
        String id = newBed("版本-1");
        String body = "{\"fields\":{\"room\":\"3\"},\"effectiveFrom\":\"2025-01-01\"}";

        assertThat(city.put(BEDS + "/" + id, body).status()).isEqualTo(428);
        assertThat(city.put(BEDS + "/" + id, body, "If-Match", "\"7\"").status())
                .isEqualTo(412);
        assertThat(city.put(BEDS + "/" + id, body, "If-Match", "nonsense").status())
                .isEqualTo(412);
        assertThat(city.put(BEDS + "/" + Ids.next(), body, "If-Match", "\"1\"").status())
                .isEqualTo(404);
        assertThat(city.put(BEDS + "/no-id", body, "If-Match", "\"1\"").status())
                .isEqualTo(404);
    }

    @Test
    void a_bed_stands_in_a_facility_of_that_day_under_a_number_of_its_own() {
        String ghost = bed("1").replace(HOME, Ids.next().toString());
        assertThat(city.post(BEDS, ghost).text("errors", "0", "field")).isEqualTo("facility");
        String early = bed("2").replace("2024-01-01", "2019-01-01");
        assertThat(city.post(BEDS, early).text("errors", "0", "message")).contains("2019-01-01");
        newBed("同号");
        assertThat(city.post(BEDS, bed("同号")).text("errors", "0", "field")).isEqualTo("number");
    }

    @Test
    void a_facility_with_open_beds_does_not_end_and_the_message_counts_them() {
        String path = "/api/registers/facility/" + Ids.of("facility:institution-11");
        Answer read = city.get(path);

        Answer answer = city.post(path + "/end", "{\"on\":\"2025-12-31\",\"reason\":\"停办\"}", "If-Match", read.etag());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("errors", "0", "field")).isEqualTo("on");
        assertThat(answer.text("errors", "0", "message")).matches("还有 \\d+ 张开放床位.*");
        assertThat(city.get(path).etag()).isEqualTo(read.etag());
    }

    @Test
    void a_village_has_one_mutual_aid_facility_a_day_and_a_community_none() {
        String flags = "\"meal\":true,\"safety\":true,\"medical\":true,\"leisure\":true,\"place\":true,"
                + "\"equipment\":true,\"funds\":true,\"team\":true,\"rules\":true,\"status\":\"operating\"";
        String taken = city.get("/api/registers/village-facility?size=1").text("items", "0", "fields", "unit");
        String community = jdbc.sql("select code from v_places_unit where kind = 'community' limit 1")
                .query(String.class)
                .single();
        for (String unit : List.of(taken, community)) {
            Answer answer = city.post(
                    "/api/registers/village-facility",
                    "{\"fields\":{\"unit\":\"" + unit + "\",\"name\":\"试点\"," + flags
                            + "},\"validFrom\":\"2025-01-01\"}");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text("errors", "0", "field")).isEqualTo("unit");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"晚晴", "wanqing", "wq", "WanQing", "晚晴 福利"})
    void a_name_is_found_by_characters_pinyin_and_initials(String q) {
        Answer answer = city.get("/api/registers/facility?category=welfare-home&q=" + q.replace(" ", "%20"));

        assertThat(answer.text("items", "0", "fields", "name")).startsWith("晚晴");
    }

    @Test
    void a_county_sees_and_writes_only_its_own() {
        RegisterHttp county = new RegisterHttp(port, "county-360281");
        Answer all = city.get("/api/registers/facility?category=rest-home&size=100");
        Answer own = county.get("/api/registers/facility?category=rest-home&size=100");
        String foreign = Ids.of("facility:institution-1").toString();

        assertThat(all.body().path("total").asLong()).isEqualTo(39);
        assertThat(own.body().path("total").asLong()).isEqualTo(16);
        assertThat(county.get("/api/registers/facility/" + foreign).status()).isEqualTo(404);
        assertThat(county.get("/api/registers/facility/" + foreign + "/history").status())
                .isEqualTo(404);
        assertThat(county.get(BEDS + "?facility=" + foreign)
                        .body()
                        .path("total")
                        .asLong())
                .isZero();
        String bedThere = bed("越界").replace(HOME, foreign);
        assertThat(county.post(BEDS, bedThere).status()).isEqualTo(422);
        assertThat(city.get("/api/registers/facility?category=rest-home&area=360281")
                        .body()
                        .path("total")
                        .asLong())
                .isEqualTo(16);
    }

    @Test
    void an_institution_sees_its_own_facility_and_its_own_beds() {
        RegisterHttp home = new RegisterHttp(port, "institution-10");

        assertThat(home.get("/api/registers/facility").text("items", "0", "id")).isEqualTo(HOME);
        assertThat(home.get("/api/registers/facility").body().path("total").asLong())
                .isEqualTo(1);
        long beds = home.get(BEDS).body().path("total").asLong();
        assertThat(beds).isPositive().isLessThan(80);
        assertThat(home.get("/api/registers/village-facility")
                        .body()
                        .path("total")
                        .asLong())
                .isZero();
    }

    @Test
    void pages_are_cut_and_counted() {
        Answer first = city.get(BEDS + "?size=500&facility=" + HOME);
        long total = first.body().path("total").asLong();
        Answer last = city.get(BEDS + "?size=10&page=" + (total / 10) + "&facility=" + HOME);

        assertThat(first.body().path("items").size()).isEqualTo((int) total);
        assertThat(first.body().path("more").asBoolean()).isFalse();
        assertThat(last.body().path("items").size()).isEqualTo((int) (total % 10));
        assertThat(city.get(BEDS + "?size=10&facility=" + HOME)
                        .body()
                        .path("more")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_export_holds_what_the_list_holds_and_no_formula() {
        newBed("=1+1");
        Answer answer = city.get(BEDS + "/export.csv?facility=" + HOME);

        assertThat(answer.status()).isEqualTo(200);
        String text = answer.body().asString();
        assertThat(text).startsWith("\uFEFF标识,所属设施").contains("'=1+1");
        assertThat(text.lines().toList().getLast()).contains("演示数据");
        assertThat(text.lines().count() - 2)
                .isEqualTo(city.get(BEDS + "?facility=" + HOME)
                        .body()
                        .path("total")
                        .asLong());
    }

    private long nursing(String day) {
        return city.get(BEDS + "?nursing=true&size=1&asOf=" + day)
                .body()
                .path("total")
                .asLong();
    }

    private String newBed(String number) {
        Answer answer = city.post(BEDS, bed(number));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.text("id");
    }

    private static String bed(String number) {
        return "{\"fields\":{\"facility\":\"" + HOME + "\",\"room\":\"101\",\"number\":\"" + number
                + "\",\"nursing\":false,\"status\":\"open\"},\"validFrom\":\"2024-01-01\"}";
    }
}
