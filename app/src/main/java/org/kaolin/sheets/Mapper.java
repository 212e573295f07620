package org.kaolin.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaolin.register.Field;
import org.kaolin.register.FieldKind;
import org.kaolin.register.Pinyin;
import org.kaolin.register.RegisterCard;
import org.kaolin.sheets.file.Cell;
import org.kaolin.sheets.file.Sheet;
import org.kaolin.sheets.file.SheetRow;

/** 列识别: proposes the field of each column by its headings, their sound and what stands below. */
final class Mapper {

    /** Columns every export has beside the fields. */
    static final List<Field> SYSTEM = List.of(
            Field.optional("id", "标识", new FieldKind.Text(36)),
            Field.optional("version", "版本", new FieldKind.Whole(1, Integer.MAX_VALUE)),
            Field.optional("validFrom", "有效自", new FieldKind.Date()),
            Field.optional("validTo", "有效至", new FieldKind.Date()));

    private static final double ENOUGH = 0.55;
    private static final int SAMPLE = 20;

    private record Pair(int column, Field field, double score) {}

    private final Words words;
    private final CellValues values;

    Mapper(Words words, CellValues values) {
        this.words = words;
        this.values = values;
    }

    /** Headings that may stand over a field of these registers, plain. */
    Set<String> vocabulary(List<RegisterCard> cards) {
        Set<String> vocabulary = new HashSet<>(words.of("序号"));
        SYSTEM.forEach(field -> vocabulary.addAll(words.of(field.label())));
        for (RegisterCard card : cards) {
            for (Field field : card.fields()) {
                vocabulary.addAll(words.of(field.label()));
                vocabulary.add(Words.plain(field.name()));
            }
        }
        return vocabulary;
    }

    /**
     * The best mapping to a register.
     *
     * @param given field name by heading or column letters, which wins; "-" leaves a column out
     */
    Mapping map(RegisterCard card, Table table, Map<String, String> given) {
        List<Field> fields = new ArrayList<>(card.fields());
        fields.addAll(SYSTEM);
        Map<Integer, Pair> chosen = new HashMap<>();
        Set<String> taken = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Table.Column column : table.columns()) {
            String told = given.getOrDefault(column.title(), given.get(Sheet.letters(column.index())));
            if (told != null) {
                fields.stream()
                        .filter(field -> field.name().equals(told))
                        .findFirst()
                        .ifPresent(field -> {
                            chosen.put(column.index(), new Pair(column.index(), field, 1));
                            taken.add(field.name());
                        });
                continue;
            }
            for (Field field : fields) {
                double score = score(field, column) - (table.sheet().isHiddenColumn(column.index()) ? 0.02 : 0);
                if (score >= ENOUGH) {
                    pairs.add(new Pair(column.index(), field, score * content(field, column, table)));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
        for (Pair pair : pairs) {
            if (pair.score() >= ENOUGH
                    && !chosen.containsKey(pair.column())
                    && taken.add(pair.field().name())) {
                chosen.put(pair.column(), pair);
            }
        }
        return mapping(card, table, chosen);
    }

    private static Mapping mapping(RegisterCard card, Table table, Map<Integer, Pair> chosen) {
        List<Mapping.Match> matches = new ArrayList<>();
        double got = 0;
        int columns = 0;
        int used = 0;
        Set<String> names = new HashSet<>();
        for (Table.Column column : table.columns()) {
            Pair pair = chosen.get(column.index());
            Field field = pair == null ? null : pair.field();
            matches.add(new Mapping.Match(column.index(), column.title(), field, pair == null ? 0 : pair.score()));
            columns += column.isSerial() ? 0 : 1;
            used += field == null ? 0 : 1;
            if (field != null) {
                names.add(field.name());
                got += field.required() && pair != null ? pair.score() : 0;
            }
        }
        List<Field> required = card.fields().stream().filter(Field::required).toList();
        List<String> missing = required.stream()
                .filter(field -> !names.contains(field.name()))
                .map(Field::label)
                .toList();
        double whole = required.isEmpty() ? 1 : got / required.size();
        double score = used == 0 ? 0 : 0.7 * whole + 0.3 * Math.min(1, used / (double) Math.max(1, columns));
        return new Mapping(card, Math.round(score * 100) / 100.0, matches, missing);
    }

    private double score(Field field, Table.Column column) {
        if (column.path().isEmpty()) {
            return 0;
        }
        Set<String> names = words.of(field.label());
        String label = Words.plain(field.label());
        String heading = Words.heading(column.label());
        String whole = Words.heading(String.join("", column.path()));
        if (Words.plain(column.label()).equals(label) || heading.equals(label) || whole.equals(label)) {
            return 1;
        }
        if (names.contains(heading)
                || names.contains(whole)
                || names.contains(Words.plain(column.label()))
                || column.label().equals(field.name())) {
            return 0.95;
        }
        if (column.path().stream().anyMatch(part -> names.contains(Words.heading(part)))) {
            return 0.8;
        }
        if (column.isSerial() || heading.length() < 2) {
            return 0;
        }
        if (names.stream().anyMatch(name -> name.length() >= 2 && (heading.contains(name) || name.contains(heading)))) {
            return 0.6;
        }
        boolean sounds = label.length() >= 2 && heading.length() <= 10 && sameSound(label, heading);
        return sounds ? 0.7 : 0;
    }

    private static boolean sameSound(String label, String heading) {
        String[] sounds = Pinyin.tokens(label).split(" ");
        String told =
                heading.matches("[a-z]+") ? heading : Pinyin.tokens(heading).split(" ")[0];
        return told.length() >= 3 && List.of(sounds).contains(told);
    }

    /** 1 when what stands below fits the kind, less when it does not. */
    private double content(Field field, Table.Column column, Table table) {
        if (field.kind() instanceof FieldKind.Unit || field.kind() instanceof FieldKind.Reference) {
            return 1;
        }
        int seen = 0;
        int fits = 0;
        for (SheetRow row : table.data()) {
            Cell cell = row.cell(column.index());
            if (!cell.isBlank() && cell.kind() != Cell.Kind.ERROR && !Words.isSameAsAbove(cell.text())) {
                seen++;
                fits += values.read(field, cell, column.unit()).status() == Status.REJECT ? 0 : 1;
            }
            if (seen >= SAMPLE) {
                break;
            }
        }
        return seen >= 3 && fits * 5 < seen ? 0.6 : 1;
    }

    /** The register a table fits best; null when it fits none. */
    @Nullable
    Mapping best(List<RegisterCard> cards, Table table, Map<String, String> given, double least) {
        Mapping best = null;
        for (RegisterCard card : cards) {
            Mapping mapping = map(card, table, given);
            if (mapping.score() >= least && (best == null || mapping.score() > best.score())) {
                best = mapping;
            }
        }
        return best;
    }
}
