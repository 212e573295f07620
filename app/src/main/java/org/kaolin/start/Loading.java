package org.kaolin.start;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.Days;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 装载: fills a fresh database before the platform says it is ready, each part in one transaction. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Loading implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Loading.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CitySettings settings;
    private final BusinessClock clock;
    private final Days days;
    private final List<FirstLoad> loads;
    private volatile String now = "正在启动";
    private volatile boolean done;

    Loading(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            CitySettings settings,
            BusinessClock clock,
            Days days,
            List<FirstLoad> loads) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
        this.days = days;
        this.loads = List.copyOf(loads);
    }

    /** What is being loaded. */
    public String now() {
        return now;
    }

    /** Whether requests can be served. */
    public boolean isDone() {
        return done;
    }

    @Override
    public void run(ApplicationArguments args) {
        refuseOtherSample();
        markSample();
        if (settings.hasSample() && !clock.isStanding()) {
            clock.stand(settings.firstDay());
        }
        long start = System.nanoTime();
        boolean filled = false;
        for (FirstLoad load : loads) {
            if (load.needed()) {
                filled = true;
                now = load.title();
                transaction.executeWithoutResult(status -> load.load());
                log.info("已装载: {} ({} ms)", load.title(), (System.nanoTime() - start) / 1_000_000);
            }
        }
        if (filled) {
            // Without statistics of what COPY just wrote the planner walks whole tables for every indicator.
            jdbc.sql("analyze").update();
        }
        if (settings.hasSample()) {
            LocalDate asked = settings.askedToday();
            if (asked != null && asked.isAfter(clock.today())) {
                days.moveTo(asked);
            }
        }
        done = true;
    }

    /** A real city is marked as none, so that no sample is ever poured into it. */
    private void refuseOtherSample() {
        String wanted = settings.sample().name().toLowerCase(Locale.ROOT);
        jdbc.sql("select size, version, seed from sample_city")
                .query((row, n) -> row.getString("size").equals(wanted)
                        && (!settings.hasSample()
                                || row.getInt("version") == CitySettings.SAMPLE_VERSION
                                        && row.getLong("seed") == CitySettings.SEED))
                .optional()
                .filter(same -> !same)
                .ifPresent(other -> {
                    throw new IllegalStateException("这个数据库是以另一种 KAOLIN_SAMPLE 或另一版本建立的,所要的是 " + wanted + ",版本 "
                            + CitySettings.SAMPLE_VERSION + "。请换一个 KAOLIN_HOME;若原来只是样例城市,也可删除该目录后重新启动以重建。");
                });
    }

    private void markSample() {
        jdbc.sql("insert into sample_city (size, version, seed) values (:size, :version, :seed) on conflict do nothing")
                .param("size", settings.sample().name().toLowerCase(Locale.ROOT))
                .param("version", CitySettings.SAMPLE_VERSION)
                .param("seed", CitySettings.SEED)
                .update();
    }
}
