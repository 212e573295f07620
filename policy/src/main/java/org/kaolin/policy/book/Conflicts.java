package org.kaolin.policy.book;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.language.Citation;

/**
 * 待遇衔接表: what holds between two benefits of one person, each row with its document. The rules are built from these
 * rows; there is no second copy.
 */
public final class Conflicts {

    private static final String FILE = "conflicts.csv";
    private static final List<Row> ROWS = read();

    private Conflicts() {}

    /** 衔接关系. */
    public enum Relation implements Coded {
        EXCLUDE("享受前者的不享受后者"),
        CHOOSE("择一享受"),
        HIGHEST("从高享受"),
        TOP_UP("前者补足与后者的差额"),
        OFFSET("前者计入后者的收入"),
        STACK("可同时享受");

        private final String title;

        Relation(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /**
     * 一条衔接规定.
     *
     * @param fullOnly whether it holds only while the first is paid in full
     * @param parameter the list that decides it in a locality, empty when law does
     */
    public record Row(
            Benefit one,
            Benefit other,
            Relation relation,
            boolean fullOnly,
            Optional<String> parameter,
            LocalDate validFrom,
            Citation citation,
            String note) {}

    /** Every row, in the order of the table. */
    public static List<Row> rows() {
        return ROWS;
    }

    /** The rows that hold on a day. */
    public static List<Row> rows(LocalDate day) {
        return ROWS.stream().filter(row -> !row.validFrom().isAfter(day)).toList();
    }

    /** What holds between two benefits, in either direction. */
    public static List<Row> between(Benefit one, Benefit other) {
        return ROWS.stream()
                .filter(row -> (row.one() == one && row.other() == other) || (row.one() == other && row.other() == one))
                .toList();
    }

    /** Rows by which other benefits keep a person from this one. */
    public static List<Row> excluding(Benefit benefit) {
        return ROWS.stream()
                .filter(row -> row.relation() == Relation.EXCLUDE && row.other() == benefit)
                .toList();
    }

    /** Benefits of which a person must choose one. */
    public static List<Benefit> choices() {
        return ROWS.stream()
                .filter(row -> row.relation() == Relation.CHOOSE)
                .<Benefit>mapMulti((row, sink) -> {
                    sink.accept(row.one());
                    sink.accept(row.other());
                })
                .distinct()
                .sorted()
                .toList();
    }

    /** Benefits that a benefit is paid on top of, as the difference only. */
    public static List<Benefit> toppedUpBy(Benefit benefit) {
        return ROWS.stream()
                .filter(row -> row.relation() == Relation.TOP_UP && row.one() == benefit)
                .map(Row::other)
                .toList();
    }

    /** Whether a benefit pays only the difference to another. */
    public static boolean topsUp(Benefit benefit, Benefit other) {
        return toppedUpBy(benefit).contains(other);
    }

    /** Lists that name the benefits of a class of which only the highest is paid. */
    public static List<String> highestClasses() {
        return ROWS.stream()
                .filter(row -> row.relation() == Relation.HIGHEST)
                .flatMap(row -> row.parameter().stream())
                .distinct()
                .toList();
    }

    private static List<Row> read() {
        InputStream stream = Conflicts.class.getResourceAsStream(FILE);
        if (stream == null) {
            throw new IllegalStateException(FILE + " is missing beside the rules");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(Conflicts::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        List<String> cells = List.of(line.split(","));
        var cell = cells.iterator();
        Benefit one = Coded.of(Benefit.class, cell.next());
        Benefit other = Coded.of(Benefit.class, cell.next());
        Relation relation = Coded.of(Relation.class, cell.next());
        boolean fullOnly = Boolean.parseBoolean(cell.next());
        Optional<String> parameter = Optional.of(cell.next()).filter(code -> !code.isEmpty());
        LocalDate from = LocalDate.parse(cell.next());
        Citation citation = new Citation(cell.next(), cell.next(), Coded.of(Citation.Status.class, cell.next()));
        return new Row(one, other, relation, fullOnly, parameter, from, citation, cell.next());
    }
}
