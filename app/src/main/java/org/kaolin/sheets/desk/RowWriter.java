package org.kaolin.sheets.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.register.Field;
import org.kaolin.register.Register;
import org.kaolin.sheets.ReadRow;
import org.kaolin.sheets.Reason;
import org.kaolin.sheets.Status;
import org.kaolin.time.InvalidChange;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.time.StaleVersion;
import org.kaolin.time.TemporalRow;
import org.kaolin.web.BadInput;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** 逐行写入 through the register's own use case. Rows go in chunks with a savepoint; a chunk that fails is halved. */
final class RowWriter {

    private static final int CHUNK = 500;

    private final TransactionTemplate savepoint;
    private final ImportOrder order;
    private final LocalDate today;
    private final CurrentUser user;
    private int created;
    private int changed;

    RowWriter(PlatformTransactionManager transactions, ImportOrder order, LocalDate today, CurrentUser user) {
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.order = order;
        this.today = today;
        this.user = user;
    }

    int created() {
        return created;
    }

    int changed() {
        return changed;
    }

    int written() {
        return created + changed;
    }

    void write(Register register, List<ReadRow> rows, Map<ReadRow, TemporalRow> entries) {
        List<ReadRow> wanted = new ArrayList<>();
        for (ReadRow row : rows) {
            boolean duplicate =
                    row.reasons().stream().anyMatch(reason -> reason.code().equals("duplicate-in-register"));
            boolean taken = row.status() == Status.ACCEPT || row.status() == Status.FLAG && order.acceptFlagged();
            if (taken && !duplicate) {
                wanted.add(row);
            }
        }
        for (int from = 0; from < wanted.size(); from += CHUNK) {
            halve(register, wanted.subList(from, Math.min(wanted.size(), from + CHUNK)), entries);
        }
    }

    /** Halves what cannot be written together until the rows at fault stand alone. */
    private void halve(Register register, List<ReadRow> rows, Map<ReadRow, TemporalRow> entries) {
        if (!attempt(register, rows, entries) && rows.size() > 1) {
            halve(register, rows.subList(0, rows.size() / 2), entries);
            halve(register, rows.subList(rows.size() / 2, rows.size()), entries);
        }
    }

    private boolean attempt(Register register, List<ReadRow> rows, Map<ReadRow, TemporalRow> entries) {
        try {
            savepoint.executeWithoutResult(status -> all(register, rows, entries));
            int old = (int) rows.stream().filter(entries::containsKey).count();
            changed += old;
            created += rows.size() - old;
            return true;
        } catch (InvalidChange | BadInput | NoSuchRecord | StaleVersion e) {
            if (rows.size() == 1) {
                rows.getFirst().add(Reason.ofRow(Status.REJECT, "rule", String.valueOf(e.getMessage())));
            }
            return false;
        } catch (DataAccessException e) {
            if (rows.size() == 1) {
                rows.getFirst().add(Reason.ofRow(Status.REJECT, "rule", "与在册记录冲突,不能登记,请核对"));
            }
            return false;
        }
    }

    /** Rows that are simply new go together, the others one by one. */
    private void all(Register register, List<ReadRow> rows, Map<ReadRow, TemporalRow> entries) {
        List<Map<String, @Nullable Object>> fresh = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        for (ReadRow row : rows) {
            if (entries.containsKey(row) || row.values().get("validTo") != null || rows.size() == 1) {
                one(register, row, entries.get(row));
            } else {
                fresh.add(fields(register, row));
                days.add(from(row));
            }
        }
        if (!fresh.isEmpty()) {
            register.createAll(fresh, days, user);
        }
    }

    private LocalDate from(ReadRow row) {
        return row.values().get("validFrom") instanceof LocalDate day ? day : usual();
    }

    private LocalDate usual() {
        return order.validFrom() == null ? today : order.validFrom();
    }

    private static Map<String, @Nullable Object> fields(Register register, ReadRow row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Field field : register.definition().fields()) {
            if (row.values().containsKey(field.name())) {
                values.put(field.name(), row.values().get(field.name()));
            }
        }
        return values;
    }

    private void one(Register register, ReadRow row, @Nullable TemporalRow entry) {
        Map<String, @Nullable Object> values = fields(register, row);
        if (entry != null) {
            values.entrySet()
                    .removeIf(each -> each.getValue() == null
                            && register.value(entry, register.definition().get(each.getKey())) == null);
            boolean later = from(row).isAfter(entry.validFrom()) && row.values().get("validFrom") != null;
            register.change(entry.id(), entry.version(), values, later ? from(row) : usual(), user);
            return;
        }
        UUID id = register.create(values, from(row), user);
        if (row.values().get("validTo") instanceof LocalDate last) {
            register.end(id, null, last, "按导入表格的有效至", user);
        }
    }
}
