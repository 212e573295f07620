package org.kaolin.sheets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.register.RegisterCard;

/** 读出的行: one row of a sheet, its values by field and every reason against it. Reasons are added as it is checked. */
public final class ReadRow {

    private final String sheet;
    private final int table;
    private final int number;
    private final @Nullable RegisterCard card;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Reason> reasons = new ArrayList<>(2);

    ReadRow(String sheet, int table, int number, @Nullable RegisterCard card) {
        this.sheet = sheet;
        this.table = table;
        this.number = number;
        this.card = card;
    }

    /** Name of its sheet. */
    public String sheet() {
        return sheet;
    }

    /** Number of its table on the sheet, from 1; 0 outside of every table. */
    public int table() {
        return table;
    }

    /** Number of the row as the spreadsheet counts, from 1. */
    public int number() {
        return number;
    }

    /** The register it is meant for; null when there is none. */
    public @Nullable RegisterCard card() {
        return card;
    }

    /** Typed values by field, also {@code id version validFrom validTo} when the sheet has them. */
    public Map<String, @Nullable Object> values() {
        return values;
    }

    /** What stood in the cells, by field. */
    public Map<String, String> texts() {
        return texts;
    }

    /** Every reason, in the order found. */
    public List<Reason> reasons() {
        return Collections.unmodifiableList(reasons);
    }

    /** Adds a reason. */
    public void add(Reason reason) {
        reasons.add(reason);
    }

    /** Takes back the reasons of a code. */
    public void forgive(String code) {
        reasons.removeIf(reason -> reason.code().equals(code));
    }

    /** Takes back the reasons against the cell of a field. */
    public void forgiveField(String field) {
        reasons.removeIf(reason -> reason.field().equals(field));
    }

    /** The gravest of its reasons; accepted without any. */
    public Status status() {
        Status worst = Status.ACCEPT;
        for (Reason reason : reasons) {
            worst = grave(reason.status()) > grave(worst) ? reason.status() : worst;
        }
        return worst;
    }

    private static int grave(Status status) {
        return switch (status) {
            case ACCEPT -> 0;
            case FLAG -> 1;
            case REJECT -> 2;
            case SKIP -> 3;
        };
    }
}
