package org.kaolin.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * 数据库迁移: forward only, one folder {@code db/<package>} and one history table per package, in the order of
 * {@code db/packages.txt} (a package may refer only to tables of packages above it).
 */
public final class Migrations {

    private static final int OLDEST = 15;

    private Migrations() {}

    /** Brings a database to the newest state; throws IllegalStateException when the server is older than 15. */
    public static void run(DataSource source) {
        requireVersion(source);
        for (String name : packages()) {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/" + name)
                    .table("schema_history_" + name)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .cleanDisabled(true)
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
        }
    }

    static List<String> packages() {
        try (InputStream in = Migrations.class.getResourceAsStream("/db/packages.txt")) {
            if (in == null) {
                throw new IllegalStateException("缺少 db/packages.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireVersion(DataSource source) {
        try (Connection connection = source.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new IllegalStateException("需要 PostgreSQL " + OLDEST + " 以上,所给服务器为 " + version);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("无法连接数据库: " + e.getMessage(), e);
        }
    }
}
