package org.kaolin.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** A program that starts the embedded database, writes a row and waits to be killed. */
public final class OrphanProbe {

    private OrphanProbe() {}

    /** Argument: the folder. */
    public static void main(String[] args) throws Exception {
        EmbeddedDatabase database = new EmbeddedDatabase(Path.of(args[0]));
        try (Connection connection = DriverManager.getConnection(database.url(), "postgres", database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (word text)");
            statement.execute("insert into kept values ('在')");
        }
        System.out.println("ready");
        Thread.sleep(60_000);
    }
}
