package org.kaolin.places;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.kaolin.audit.AuditLog;
import org.kaolin.database.KaolinHome;
import org.kaolin.database.TestPostgres;
import org.kaolin.start.CityFiles;
import org.kaolin.time.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own with the city's divisions, and the places package upon it without a Spring context. */
final class PlacesRig {

    private static final CityFiles FILES =
            new CityFiles(new KaolinHome(Path.of("target", "places-rig-home").toString()));

    final DataSource source = TestPostgres.migrated();
    final JdbcClient jdbc = JdbcClient.create(source);
    final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    final BusinessClock clock = new BusinessClock(jdbc, InstantSource.fixed(Instant.parse("2025-12-31T04:00:00Z")));
    final UnitStore store = new UnitStore(jdbc);
    final Units units = new Units(store);
    final Series series = new Series(new SuccessionStore(jdbc));
    final Places places = new Places(jdbc, clock, units, new UnitRules(jdbc), auditLog(), transaction);

    PlacesRig() {
        transaction.executeWithoutResult(status -> new DivisionsLoad(FILES, source, jdbc).load());
    }

    private AuditLog auditLog() {
        try {
            var constructor = AuditLog.class.getDeclaredConstructor(JdbcClient.class, BusinessClock.class);
            constructor.setAccessible(true);
            return constructor.newInstance(jdbc, clock);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
