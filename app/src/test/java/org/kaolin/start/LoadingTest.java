package org.kaolin.start;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaolin.database.TestPostgres;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.Days;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** A database founded without a sample stays real: no later start pours invented people into it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "kaolin.sample=none")
@ContextConfiguration(initializers = TestPostgres.class)
class LoadingTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private Days days;

    @ParameterizedTest
    @ValueSource(strings = {"small", "tiny", "full"})
    void a_real_city_never_becomes_a_sample(String size) {
        assertThatThrownBy(() -> started(size))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("请换一个 KAOLIN_HOME");
    }

    @Test
    void a_real_city_starts_again() {
        started("none");
    }

    private void started(String size) {
        new Loading(jdbc, transaction, new CitySettings(size, ""), clock, days, List.of())
                .run(new DefaultApplicationArguments());
    }
}
