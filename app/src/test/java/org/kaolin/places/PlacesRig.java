package org.kaolin.places;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.kaolin.database.KaolinHome;
import org.kaolin.start.CityFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with the city's own divisions and no Spring context. */
final class PlacesRig {

    private PlacesRig() {}

    static CityFiles files() {
        return Files.SHIPPED;
    }

    static void load(DataSource source) {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        transaction.executeWithoutResult(
                status -> new DivisionsLoad(files(), source, JdbcClient.create(source)).load());
    }

    private static final class Files {
        static final CityFiles SHIPPED = new CityFiles(
                new KaolinHome(Path.of("target", "places-rig-home").toString()));
    }
}
