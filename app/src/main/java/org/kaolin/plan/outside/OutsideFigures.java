package org.kaolin.plan.outside;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.audit.AuditLog;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.Column;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.time.Recording;
import org.kaolin.time.TemporalRow;
import org.kaolin.time.TemporalTable;
import org.kaolin.web.BadInput;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 外部数据台账: figures of other agencies with source and date; the only writer of {@code outside_figure}. A figure is
 * true from the first day after the period it is about.
 */
@Service
public class OutsideFigures {

    private static final String SUBJECT = "outside-figure";

    private final TemporalTable table;
    private final AuditLog audit;

    OutsideFigures(JdbcClient jdbc, BusinessClock clock, AuditLog audit) {
        this.table = new TemporalTable(
                jdbc,
                clock,
                "outside_figure",
                List.of(
                        Column.text("series"),
                        Column.text("title"),
                        Column.text("unit"),
                        Column.text("region"),
                        Column.text("period"),
                        new Column("value", "numeric"),
                        Column.text("source_title"),
                        new Column("source_date", "date"),
                        Column.text("status")));
        this.audit = audit;
    }

    /** Every figure believed on a day, by series, region and period. */
    public List<TemporalRow> list(AsOf at) {
        return table.query(
                "valid @> :valid::date and known @> :known::timestamptz order by series, region, period desc",
                Map.of("valid", at.valid(), "known", at.knownText()));
    }

    /** Every figure of a day, as known, ready to be looked up. */
    public OutsideBook book(AsOf at) {
        return new OutsideBook(list(at).stream().map(OutsideFigure::of).toList());
    }

    /** The newest belief about an entry, whatever day it is for; throws NoSuchRecord. */
    public TemporalRow get(UUID id) {
        List<TemporalRow> rows = history(id);
        return rows.stream().filter(row -> row.knownUntil() == null).findFirst().orElse(rows.getLast());
    }

    /** Everything ever written about an entry; throws NoSuchRecord when there is nothing. */
    public List<TemporalRow> history(UUID id) {
        List<TemporalRow> rows = table.history(id);
        if (rows.isEmpty()) {
            throw new NoSuchRecord("没有这条外部数据,可能已被作废");
        }
        return rows;
    }

    /** Enters a figure; throws BadInput when the period of the series is already there. */
    @Transactional
    public UUID enter(OutsideFigureForm form, CurrentUser user) {
        user.require(Permission.WRITE_FIGURES);
        Map<String, @Nullable Object> values = values(form.checked());
        LocalDate from = firstDayAfter(String.valueOf(values.get("period")));
        UUID id = writing(() -> table.insert(values, from, null, Recording.by(user.account())));
        audit.write(user.account(), "create", SUBJECT, id, values.get("title") + " " + values.get("period"));
        return id;
    }

    /** The figure was wrong; what was believed before stays readable. */
    @Transactional
    public void correct(UUID id, @Nullable Long version, OutsideFigureForm form, String reason, CurrentUser user) {
        user.require(Permission.WRITE_FIGURES);
        if (reason.isBlank()) {
            throw new BadInput(Map.of("reason", "请写明更正原因"));
        }
        Map<String, @Nullable Object> values = values(form.checked());
        TemporalRow old = get(id);
        if (!Objects.equals(values.get("period"), old.get("period"))) {
            throw new BadInput(Map.of("period", "更正不能改变所属时期,请作废后按正确时期重新录入"));
        }
        writing(() -> {
            table.correct(id, version, values, null, null, Recording.because(user.account(), reason));
            return id;
        });
        audit.write(user.account(), "correct", SUBJECT, id, values.get("title") + " " + reason);
    }

    /** 作废: the entry should never have been. */
    @Transactional
    public void voidEntry(UUID id, @Nullable Long version, String reason, CurrentUser user) {
        user.require(Permission.WRITE_FIGURES);
        if (reason.isBlank()) {
            throw new BadInput(Map.of("reason", "请写明作废原因"));
        }
        table.voidEntry(id, version, Recording.because(user.account(), reason));
        audit.write(user.account(), "void", SUBJECT, id, reason);
    }

    private static UUID writing(java.util.function.Supplier<UUID> write) {
        try {
            return write.get();
        } catch (DataIntegrityViolationException e) {
            throw new BadInput(Map.of("period", "该地区该时期的这项数据已经录入,请在原记录上更正"));
        }
    }

    private static Map<String, @Nullable Object> values(OutsideFigure figure) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("series", figure.series());
        values.put("title", figure.title());
        values.put("unit", figure.unit());
        values.put("region", figure.region());
        values.put("period", figure.period());
        values.put("value", figure.value());
        values.put("source_title", figure.source());
        values.put("source_date", figure.sourceDate());
        values.put("status", figure.status().name().toLowerCase(Locale.ROOT));
        return values;
    }

    static LocalDate firstDayAfter(String period) {
        return period.length() == 4
                ? LocalDate.of(Integer.parseInt(period) + 1, 1, 1)
                : YearMonth.parse(period).plusMonths(1).atDay(1);
    }
}
