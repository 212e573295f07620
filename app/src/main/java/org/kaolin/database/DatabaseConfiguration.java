package org.kaolin.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 数据源: the PostgreSQL given by SPRING_DATASOURCE_URL, else the embedded one under KAOLIN_HOME; migrated before use. */
@Configuration
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${spring.datasource.url:}' == ''")
    EmbeddedDatabase embeddedDatabase(KaolinHome home) {
        return new EmbeddedDatabase(home.folder("postgres"));
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(
            ObjectProvider<EmbeddedDatabase> embedded,
            @Value("${spring.datasource.url:}") String url,
            @Value("${spring.datasource.username:}") String user,
            @Value("${spring.datasource.password:}") String password)
            throws IOException {
        EmbeddedDatabase server = embedded.getIfAvailable();
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("kaolin");
        pool.setMaximumPoolSize(20);
        pool.setJdbcUrl(server == null ? url : server.url());
        pool.setUsername(server == null ? user : "postgres");
        pool.setPassword(server == null ? password : server.password());
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // A plan made without the dates believes that a range contains them once in a thousand and joins by loops.
        pool.setConnectionInitSql("set time zone 'Asia/Shanghai'; set plan_cache_mode = force_custom_plan");
        Migrations.run(pool);
        return pool;
    }
}
