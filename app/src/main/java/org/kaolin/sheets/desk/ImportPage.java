package org.kaolin.sheets.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kaolin.register.Field;
import org.kaolin.register.RegisterCard;
import org.kaolin.sheets.Mapping;
import org.kaolin.sheets.ReadRow;
import org.kaolin.sheets.Reason;
import org.kaolin.sheets.SheetReading;
import org.kaolin.sheets.Status;

/** 试导入结果页: counts, what is wrong row by row, which column is which field. */
public record ImportPage(RegisterCard card, UUID upload, String file, ImportOutcome outcome) {

    private static final int MOST = 200;

    /** 一处问题. */
    public record Fault(String sheet, int row, String status, String title, String column, String message) {}

    /** 一列的对应, to be chosen otherwise. */
    public record Choice(int number, String sheet, String letters, String heading, String field) {}

    /** Rows of a status. */
    public int count(String status) {
        return outcome.counts().getOrDefault(Status.valueOf(status), 0);
    }

    /** Entries that would be new. */
    public int created() {
        return outcome.created();
    }

    /** Entries that would be changed. */
    public int changed() {
        return outcome.changed();
    }

    /** Rows that say what the register already says. */
    public long unchanged() {
        return outcome.rows().stream()
                .filter(row ->
                        row.reasons().stream().anyMatch(reason -> reason.code().equals("unchanged")))
                .count();
    }

    /** Whether everything can be taken over as it is. */
    public boolean isClean() {
        return count("FLAG") + count("REJECT") == 0;
    }

    /** Warnings about the file as a whole. */
    public List<String> notices() {
        List<String> notices = new ArrayList<>();
        if (outcome.takenOn() != null) {
            notices.add("同一个文件已于 " + outcome.takenOn() + " 导入过");
        }
        for (SheetReading.ReadTable table : outcome.read().tables()) {
            Mapping mapping = table.mapping();
            if (mapping == null) {
                notices.add("工作表“" + table.sheet() + "”第 " + table.number() + " 个表没有认出来,未读取");
            } else if (!mapping.missing().isEmpty()) {
                notices.add("工作表“" + table.sheet() + "”缺少必填的列: " + String.join("、", mapping.missing()));
            }
        }
        return notices;
    }

    /** Control totals that do not match are among the faults; this says how many were compared. */
    public int controls() {
        return outcome.read().controls().size();
    }

    /** The first faults, in the order of the workbook. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (ReadRow row : outcome.rows()) {
            Status status = row.status();
            if (status != Status.FLAG && status != Status.REJECT) {
                continue;
            }
            for (Reason reason : row.reasons()) {
                if (faults.size() < MOST) {
                    String column = reason.column() < 0 ? "" : reason.letters() + " " + reason.heading();
                    String kind = reason.status() == Status.REJECT ? "error" : "warn";
                    faults.add(new Fault(
                            row.sheet(), row.number(), kind, reason.status().title(), column, reason.message()));
                }
            }
        }
        return faults;
    }

    /** Columns of all tables with what they were taken for. */
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (SheetReading.ReadTable table : outcome.read().tables()) {
            Mapping mapping = table.mapping();
            if (mapping != null) {
                for (Mapping.Match match : mapping.matches()) {
                    Field field = match.field();
                    String letters = org.kaolin.sheets.file.Sheet.letters(match.column());
                    choices.add(new Choice(
                            choices.size(),
                            table.sheet(),
                            letters,
                            match.heading(),
                            field == null ? "-" : field.name()));
                }
            }
        }
        return choices;
    }

    /** Fields a column may be taken for. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>(card.fields());
        fields.addAll(Mapping.system());
        return fields;
    }
}
