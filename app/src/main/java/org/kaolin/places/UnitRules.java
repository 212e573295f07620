package org.kaolin.places;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.kaolin.access.CurrentUser;
import org.kaolin.register.RegisterRules;
import org.kaolin.register.WriteKind;
import org.kaolin.time.InvalidChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * 区划规则: what holds between units on every day of what is believed — every unit stands beneath one that exists and is of
 * a higher level, no code is borne twice — and the closure {@code unit_tree} that follows each write.
 */
@Component
class UnitRules implements RegisterRules {

    private final JdbcClient jdbc;

    UnitRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** After a write through the register: units are the city's to change. */
    @Override
    public void check(WriteKind kind, UUID id) {
        CurrentUser.find().ifPresent(UnitRules::requireCity);
        lock();
        settle(id);
    }

    /** Throws AccessDeniedException unless the account is one of the city's own. */
    static void requireCity(CurrentUser user) {
        if (!user.isCityWide()) {
            throw new AccessDeniedException("行政区划由市级登记,本账号只能查看;如有变更请报市民政局区划地名科");
        }
    }

    /** One writer at a time, so that each sees the whole tree the other left. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('kaolin.places'))")
                .query((row, n) -> 1)
                .single();
    }

    /** Throws {@link InvalidChange} when a rule is broken by what was written, else brings the closure up to date. */
    void settle(UUID... written) {
        for (UUID id : written) {
            requireSound(id);
        }
        requireParents();
        requireOneCode();
        requireSuccessionStands();
        jdbc.sql("select unit_tree_sync(:moment::timestamptz)")
                .param("moment", moment().toString())
                .query((row, n) -> 1)
                .single();
    }

    /** The last moment anything was written, and after every moment of the closure. */
    private Instant moment() {
        return Objects.requireNonNull(
                jdbc.sql("""
                    select greatest(
                      (select max(lower(known)) from unit),
                      (select max(upper(known)) from unit where not upper_inf(known)),
                      (select max(lower(known)) + interval '1 microsecond' from unit_tree))
                    """).query(OffsetDateTime.class).single().toInstant());
    }

    private void requireSound(UUID id) {
        jdbc.sql("select code, name, level, kind, parent from unit where id = :id and upper_inf(known)")
                .param("id", id)
                .query((row, n) -> {
                    Level level = Level.of(row.getString("level"));
                    Kind kind = Kind.of(row.getString("kind"));
                    if (level == Level.AREA || kind.level() != level) {
                        throw new InvalidChange("kind", "类别“" + kind.title() + "”不属于" + level.title() + ",请重选");
                    }
                    requireCode(level, row.getString("code"));
                    if (row.getString("name").isBlank()) {
                        throw new InvalidChange("name", "请填写名称");
                    }
                    if (row.getObject("parent") == null && level.ordinal() > Level.CITY.ordinal()) {
                        throw new InvalidChange("parent", level.title() + "单元必须有上级,请选择");
                    }
                    return n;
                })
                .list();
    }

    /** Throws {@link InvalidChange} unless the code has the form of its level. */
    static void requireCode(Level level, String code) {
        int length = length(level);
        boolean form = code.length() == length && code.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean zeros =
                level == Level.PROVINCE && !code.endsWith("0000") || level == Level.CITY && !code.endsWith("00");
        if (!form || zeros) {
            throw new InvalidChange("code", level.title() + "代码应为 " + length + " 位数字,现为“" + code + "”");
        }
    }

    private static int length(Level level) {
        return switch (level) {
            case PROVINCE, CITY, COUNTY, AREA -> 6;
            case TOWNSHIP -> 9;
            case VILLAGE -> 12;
        };
    }

    private void requireParents() {
        jdbc.sql("""
            with span as (select id, range_agg(valid) as valid from unit where upper_inf(known) group by id)
            select c.name from unit c left join span p on p.id = c.parent
            where upper_inf(c.known) and c.parent is not null
              and not coalesce(p.valid, '{}'::datemultirange) @> c.valid
            limit 1
            """).query((row, n) -> row.getString("name")).optional().ifPresent(name -> {
            throw new InvalidChange("parent", "“" + name + "”在其有效期内有些日子没有上级:请先调整下级单元的隶属,或改用合并、划转");
        });
        jdbc.sql("""
            select c.name as child, p.name as parent from unit c join unit p on p.id = c.parent
            where upper_inf(c.known) and upper_inf(p.known) and c.valid && p.valid
              and array_position(array['province', 'city', 'county', 'township', 'village'], p.level)
                >= array_position(array['province', 'city', 'county', 'township', 'village'], c.level)
            limit 1
            """)
                .query((row, n) -> "“" + row.getString("parent") + "”不能作“" + row.getString("child") + "”的上级:上级的层级必须更高")
                .optional()
                .ifPresent(message -> {
                    throw new InvalidChange("parent", message);
                });
    }

    private void requireOneCode() {
        jdbc.sql("""
            select a.code, a.name as one, b.name as other, greatest(lower(a.valid), lower(b.valid)) as day
            from unit a join unit b on a.code = b.code and a.id < b.id and a.valid && b.valid
            where upper_inf(a.known) and upper_inf(b.known) limit 1
            """)
                .query((row, n) -> "代码 " + row.getString("code") + " 在 " + row.getObject("day", LocalDate.class)
                        + " 同时属于“" + row.getString("one") + "”和“" + row.getString("other") + "”,请核对")
                .optional()
                .ifPresent(message -> {
                    throw new InvalidChange("code", message);
                });
    }

    private void requireSuccessionStands() {
        jdbc.sql("""
            select count(*) from unit_succession s
            where upper_inf(s.known) and not (
              exists (select 1 from unit u where u.id = s.predecessor and upper_inf(u.known))
              and exists (select 1 from unit u where u.id = s.successor and upper_inf(u.known)))
            """).query(Long.class).optional().filter(broken -> broken > 0).ifPresent(broken -> {
            throw new InvalidChange("reason", "该单元有合并或拆分的沿革,作废会使沿革无从追溯;如确属误录,请先作废沿革");
        });
    }
}
