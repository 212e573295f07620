package org.kaolin.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One real PostgreSQL for all tests of a JVM, a database of its own for whoever asks. */
public final class TestPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static @Nullable EmbeddedPostgres server;
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A new, migrated database. */
    public static DataSource migrated() {
        DataSource source = empty();
        Migrations.run(source);
        return source;
    }

    /** A new, empty database. */
    public static DataSource empty() {
        return server().getDatabase("postgres", create());
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("timezone", "Asia/Shanghai")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }

    private static String create() {
        String name = "test_" + COUNT.incrementAndGet();
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        int number = COUNT.get() + 1;
        TestPropertyValues.of(
                        "spring.datasource.url=" + server().getJdbcUrl("postgres", create()),
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=",
                        "kaolin.home=target/test-home-" + number)
                .applyTo(context);
    }
}
