package org.kaolin.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 样例里的村(社区): a village-level unit as places published it.
 *
 * @param township code of its township
 * @param townshipKind kind of its township
 * @param into successor of a merged community; null while it stands
 * @param until first day it is no more; null while it stands
 */
record SampleVillage(
        UUID id,
        String code,
        String name,
        String kind,
        UUID townshipId,
        String township,
        String townshipKind,
        String county,
        @Nullable UUID into,
        @Nullable LocalDate until) {

    /** Every unit that ever stood since the first day. */
    static List<SampleVillage> list(JdbcClient jdbc) {
        return jdbc.sql("""
            select distinct on (v.code) v.id, v.code, v.name, v.kind, t.id as township_id, t.code as township,
              t.kind as township_kind, substr(t.code, 1, 6) as county, upper(v.valid) as until,
              (select s.successor from v_places_succession s
               where s.predecessor = v.id and s.successor <> v.id and upper_inf(s.known)
               order by s.sequence limit 1) as into_unit
            from v_places_unit v join v_places_unit t on t.id = v.parent and upper_inf(t.known)
            where v.level = 'village' and upper_inf(v.known) and v.valid && '[2020-01-01,)'
            order by v.code, lower(v.valid) desc
            """)
                .query((row, n) -> new SampleVillage(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getObject("township_id", UUID.class),
                        row.getString("township"),
                        row.getString("township_kind"),
                        row.getString("county"),
                        row.getObject("into_unit", UUID.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    /** Name without the committee: 三河村, 曙光社区. */
    String shortName() {
        String bare = name.replaceAll("(居民委员会|居委会|村民委员会|村委会|委员会|会)+$", "");
        if (isCommunity()) {
            return bare.endsWith("社区") ? bare : bare + "社区";
        }
        return bare.endsWith("村") ? bare : bare + "村";
    }

    boolean isCommunity() {
        return kind.equals("community");
    }

    boolean isAdministrativeVillage() {
        return kind.equals("administrative-village");
    }
}
