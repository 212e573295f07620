package org.kaolin.sheets.desk;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.sheets.ReadRow;
import org.kaolin.sheets.SheetReading;
import org.kaolin.sheets.Status;

/**
 * 导入结果.
 *
 * @param created entries that are new, written or only tried
 * @param changed entries that are changed, written or only tried
 * @param written whether anything was kept
 * @param takenOn day on which the same file was taken over before; null when it never was
 */
record ImportOutcome(
        SheetReading.Result read,
        int created,
        int changed,
        boolean written,
        @Nullable LocalDate takenOn) {

    List<ReadRow> rows() {
        return read.rows();
    }

    Map<Status, Integer> counts() {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            counts.put(status, 0);
        }
        rows().forEach(row -> counts.merge(row.status(), 1, Integer::sum));
        return counts;
    }

    int count(Status status) {
        return counts().getOrDefault(status, 0);
    }
}
