package org.kaolin.web;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 城市名称, as the register of units has it; read once. */
@Component
public class City {

    private final JdbcClient jdbc;
    private volatile @Nullable String name;

    City(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 景德镇市 or the name of the city whose files were loaded; 本市 before any were. */
    public String name() {
        String known = name;
        if (known == null) {
            known = jdbc.sql("""
                select name from v_places_unit
                where level = 'city' and upper_inf(known) order by lower(valid) desc limit 1
                """).query(String.class).optional().orElse(null);
            name = known;
        }
        return known == null ? "本市" : known;
    }
}
