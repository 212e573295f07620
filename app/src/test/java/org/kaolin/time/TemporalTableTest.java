package org.kaolin.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaolin.database.TestPostgres;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TemporalTableTest {

    private static final DataSource SOURCE = TestPostgres.migrated();
    private static final Recording CLERK = Recording.by("clerk");

    private final JdbcClient jdbc = JdbcClient.create(SOURCE);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(SOURCE));
    private final BusinessClock clock = new BusinessClock(jdbc, InstantSource.system());
    private TemporalTable beds;

    @BeforeEach
    void table() {
        jdbc.sql("drop table if exists probe").update();
        jdbc.sql("create table probe (like temporal including defaults, room text, nursing boolean)")
                .update();
        jdbc.sql("select temporal_table('probe')").query((row, n) -> 1).single();
        beds = new TemporalTable(jdbc, clock, "probe", List.of(Column.text("room"), new Column("nursing", "boolean")));
    }

    @Test
    void a_change_from_a_day_leaves_the_days_before_it_as_they_were() {
        UUID bed = insert("2020-01-01", null, "101", false);
        in(() -> beds.change(bed, 1L, Map.of("nursing", true), day("2025-12-31"), CLERK));

        assertThat(nursing(bed, "2025-12-30")).isEqualTo(false);
        assertThat(nursing(bed, "2025-12-31")).isEqualTo(true);
        assertThat(beds.find(bed, AsOf.of(day("2025-12-31"))).orElseThrow().get("room"))
                .isEqualTo("101");
        assertThat(beds.history(bed)).hasSize(3);
    }

    @Test
    void what_was_known_before_a_correction_stays_readable() {
        UUID bed = insert("2020-01-01", null, "101", false);
        Instant before = clock.now().plusNanos(1000);
        in(() -> beds.correct(bed, 1L, Map.of("nursing", true), null, null, Recording.because("clerk", "录错")));

        assertThat(nursing(bed, "2020-06-01")).isEqualTo(true);
        assertThat(beds.find(bed, new AsOf(day("2020-06-01"), before.minusNanos(1000)))
                        .orElseThrow()
                        .get("nursing"))
                .isEqualTo(false);
    }

    @Test
    void a_correction_of_a_period_covers_gaps_and_keeps_both_sides() {
        UUID bed = insert("2021-01-01", "2023-01-01", "101", false);
        in(() -> beds.correct(
                bed, 1L, Map.of("room", "202"), day("2022-01-01"), day("2024-01-01"), Recording.because("c", "错")));

        assertThat(room(bed, "2021-12-31")).isEqualTo("101");
        assertThat(room(bed, "2022-01-01")).isEqualTo("202");
        assertThat(room(bed, "2023-12-31")).isEqualTo("202");
        assertThat(beds.find(bed, AsOf.of(day("2024-01-01")))).isEmpty();
    }

    @Test
    void the_last_day_of_an_ended_record_is_still_true() {
        UUID bed = insert("2020-01-01", null, "101", true);
        in(() -> beds.end(bed, 1L, day("2024-06-30"), Recording.because("clerk", "撤床")));

        assertThat(beds.find(bed, AsOf.of(day("2024-06-30")))).isPresent();
        assertThat(beds.find(bed, AsOf.of(day("2024-07-01")))).isEmpty();
        assertThatThrownBy(() -> in(() -> beds.end(bed, 2L, day("2025-01-01"), CLERK)))
                .isInstanceOf(InvalidChange.class)
                .hasMessageContaining("已经结束");
    }

    @Test
    void a_voided_record_is_gone_now_and_readable_as_it_was_known() {
        UUID bed = insert("2020-01-01", null, "101", true);
        Instant before = clock.now();
        in(() -> beds.voidEntry(bed, 1L, Recording.because("clerk", "重复录入")));

        assertThat(beds.find(bed, AsOf.of(day("2022-01-01")))).isEmpty();
        assertThat(beds.find(bed, new AsOf(day("2022-01-01"), before))).isPresent();
        assertThat(beds.history(bed).getFirst().closedReason()).isEqualTo("重复录入");
        assertThatThrownBy(() -> in(() -> beds.change(bed, 1L, Map.of(), day("2022-01-01"), CLERK)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void the_database_itself_refuses_two_truths() {
        UUID bed = insert("2020-01-01", null, "101", true);

        assertThatThrownBy(() ->
                        jdbc.sql("""
                            insert into probe (id, version_id, version, valid, known, recorded_by)
                            values (:id, :v, 9, '[2021-01-01,)', '[2021-01-01,)', 'x')
                            """).param("id", bed).param("v", Ids.next()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("probe_one_truth");
    }

    @Test
    void of_two_writers_who_read_the_same_version_one_is_refused() throws Exception {
        for (int round = 0; round < 20; round++) {
            UUID bed = insert("2020-01-01", null, "101", false);
            CountDownLatch start = new CountDownLatch(1);
            try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
                List<Future<Boolean>> writers = List.of(
                        pool.submit(() -> writes(bed, "201", start)), pool.submit(() -> writes(bed, "202", start)));
                start.countDown();
                int won = 0;
                for (Future<Boolean> writer : writers) {
                    won += writer.get() ? 1 : 0;
                }
                assertThat(won).isEqualTo(1);
            }
        }
    }

    @Test
    void any_sequence_of_writes_answers_like_a_calendar_of_days() {
        Random random = new Random(20251123);
        for (int round = 0; round < 25; round++) {
            LocalDate first = day("2020-01-01");
            UUID bed = insert(first.toString(), null, "0", false);
            Map<LocalDate, String> expected = new HashMap<>();
            for (int d = 0; d < 60; d++) {
                expected.put(first.plusDays(d), "0");
            }
            for (int write = 1; write <= 8; write++) {
                String value = Integer.toString(write);
                LocalDate from = first.plusDays(random.nextInt(60));
                LocalDate until = from.plusDays(1 + random.nextInt(20));
                in(() -> beds.correct(bed, null, Map.of("room", value), from, until, Recording.because("c", "r")));
                for (LocalDate d = from; d.isBefore(until); d = d.plusDays(1)) {
                    expected.replace(d, value);
                }
            }
            expected.forEach((d, value) -> assertThat(room(bed, d.toString())).isEqualTo(value));
        }
    }

    private boolean writes(UUID bed, String room, CountDownLatch start) throws InterruptedException {
        start.await();
        try {
            in(() -> beds.change(bed, 1L, Map.of("room", room), day("2025-01-01"), CLERK));
            return true;
        } catch (StaleVersion e) {
            return false;
        }
    }

    private UUID insert(String from, @Nullable String until, String room, boolean nursing) {
        return transaction.execute(status -> beds.insert(
                Map.of("room", room, "nursing", nursing), day(from), until == null ? null : day(until), CLERK));
    }

    private void in(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private Object nursing(UUID bed, String day) {
        return beds.find(bed, AsOf.of(day(day))).orElseThrow().get("nursing");
    }

    private Object room(UUID bed, String day) {
        return beds.find(bed, AsOf.of(day(day))).orElseThrow().get("room");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
