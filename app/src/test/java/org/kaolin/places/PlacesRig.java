package org.kaolin.places;

import com.zaxxer.hikari.HikariDataSource;
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
public final class PlacesRig {

    private static final CityFiles FILES =
            new CityFiles(new KaolinHome(Path.of("target", "places-rig-home").toString()));

    public final DataSource source = pooled(TestPostgres.migrated());
    public final JdbcClient jdbc = JdbcClient.create(source);
    public final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    public final BusinessClock clock =
            new BusinessClock(jdbc, InstantSource.fixed(Instant.parse("2025-12-31T04:00:00Z")));
    final UnitStore store = new UnitStore(jdbc);
    public final Units units = new Units(store);
    public final Series series = new Series(new SuccessionStore(jdbc));
    public final Places places = new Places(jdbc, clock, units, new UnitRules(jdbc), auditLog(), transaction);

    /** Loads the divisions. */
    public PlacesRig() {
        transaction.executeWithoutResult(status -> new DivisionsLoad(FILES, source, jdbc).load());
    }

    private static DataSource pooled(DataSource plain) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(plain);
        pool.setMaximumPoolSize(2);
        return pool;
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
