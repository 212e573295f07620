package org.kaolin.register.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaolin.register.Field;
import org.kaolin.register.HistoryList;
import org.kaolin.register.HistoryList.Past;
import org.kaolin.register.RegisterCard;
import org.kaolin.register.WriteKind;

/**
 * 经过: one write of an entry, told in words.
 *
 * @param when moment it became known
 * @param by who wrote
 * @param changes what changed from which to which value, and for which days
 */
public record HistoryEvent(
        String when,
        String by,
        String title,
        List<String> changes,
        @Nullable String reason,
        @Nullable String source) {

    /** Newest first. */
    static List<HistoryEvent> list(RegisterCard card, HistoryList history) {
        Set<Instant> moments = new TreeSet<>();
        for (Past row : history.items()) {
            moments.add(row.knownFrom());
            if (row.knownTo() != null) {
                moments.add(row.knownTo());
            }
        }
        List<HistoryEvent> events = new ArrayList<>();
        for (Instant moment : moments) {
            events.addFirst(of(card, history.items(), moment));
        }
        return events;
    }

    private static HistoryEvent of(RegisterCard card, List<Past> rows, Instant moment) {
        List<Past> opened =
                rows.stream().filter(row -> row.knownFrom().equals(moment)).toList();
        List<Past> closed =
                rows.stream().filter(row -> moment.equals(row.knownTo())).toList();
        List<String> changes = new ArrayList<>();
        boolean values = false;
        for (Past row : opened) {
            List<String> differences = differences(card, before(closed, row), row);
            if (!differences.isEmpty() && !closed.isEmpty()) {
                values = true;
                changes.add(days(row.validFrom(), row.validTo()) + ": " + String.join(";", differences));
            }
        }
        if (closed.isEmpty()) {
            opened.forEach(row -> changes.add("有效期 " + days(row.validFrom(), row.validTo())));
        } else if (!values) {
            opened.forEach(row -> changes.add("有效期改为 " + days(row.validFrom(), row.validTo())));
        }
        String reason = first(opened, closed, Past::reason, Past::closedReason);
        return new HistoryEvent(
                Shown.moment(moment),
                who(Objects.requireNonNullElse(first(closed, opened, Past::closedBy, Past::recordedBy), "")),
                title(opened, closed, values, reason),
                changes,
                reason,
                closed.isEmpty() ? opened.getFirst().source() : null);
    }

    /** Rows no user wrote have names of programs. */
    private static String who(String account) {
        return switch (account) {
            case "sample" -> "样例城市";
            case "loader" -> "初次装载";
            default -> account;
        };
    }

    private static String title(List<Past> opened, List<Past> closed, boolean values, @Nullable String reason) {
        if (closed.isEmpty()) {
            return WriteKind.CREATE.title();
        }
        if (opened.isEmpty()) {
            return WriteKind.VOID.title();
        }
        if (!values) {
            return WriteKind.END.title();
        }
        return reason == null ? WriteKind.CHANGE.title() : WriteKind.CORRECT.title();
    }

    /** The row that was believed for the first day of a new one. */
    private static @Nullable Past before(List<Past> closed, Past row) {
        return closed.stream()
                .filter(old -> !old.validFrom().isAfter(row.validFrom())
                        && (old.validTo() == null || !old.validTo().isBefore(row.validFrom())))
                .findFirst()
                .orElse(closed.isEmpty() ? null : closed.getFirst());
    }

    private static List<String> differences(RegisterCard card, @Nullable Past old, Past row) {
        List<String> words = new ArrayList<>();
        for (Field field : card.fields()) {
            Object before = old == null ? null : old.fields().get(field.name());
            if (!Objects.equals(before, row.fields().get(field.name()))) {
                String from = old == null ? "" : old.show(field.name());
                words.add(field.label() + "由“" + (from.isEmpty() ? "未知" : from) + "”改为“"
                        + (row.show(field.name()).isEmpty() ? "未知" : row.show(field.name())) + "”");
            }
        }
        return words;
    }

    private static String days(LocalDate from, @Nullable LocalDate to) {
        return to == null ? from + " 起" : from + " 至 " + to;
    }

    private static @Nullable String first(
            List<Past> rows,
            List<Past> others,
            java.util.function.Function<Past, @Nullable String> get,
            java.util.function.Function<Past, @Nullable String> otherwise) {
        Set<String> found = new LinkedHashSet<>();
        rows.forEach(row -> add(found, get.apply(row)));
        others.forEach(row -> add(found, otherwise.apply(row)));
        return found.isEmpty() ? null : found.iterator().next();
    }

    private static void add(Set<String> found, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            found.add(text);
        }
    }
}
