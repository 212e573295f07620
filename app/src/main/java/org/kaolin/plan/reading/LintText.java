package org.kaolin.plan.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 待查文本: a plan as the rules of the linter see it: every printed line with its paragraph code and kind, beside it the
 * same line normalised character by character, so that a position in one is the position in the other.
 */
final class LintText {
    /** 行类: what a line is. */
    enum Kind {
        FRONT,
        TITLE,
        PROSE,
        TABLE,
        TAIL
    }

    /**
     * 行: one printed line.
     *
     * @param norm the text with full-width signs made half-width, of the same length
     */
    record Line(int line, String section, String text, String norm, Kind kind, boolean baseline) {
        Place at(int start, int end) {
            return new Place(line, section, text.substring(start, end));
        }

        boolean prose() {
            return kind == Kind.PROSE;
        }

        String chapter() {
            return section.replaceFirst("[.¶].*", "");
        }
    }

    /** 分句: a stretch of a line between two signs, with its position. */
    record Clause(Line line, int start, int end) {
        String norm() {
            return line.norm().substring(start, end);
        }
    }

    private static final String STOPS = ",。;!?:";
    static final Pattern SENTENCE = Pattern.compile("[^。;!?]+[。;!?]?");
    static final Pattern CLAUSE = Pattern.compile("[^,。;!?:]+");
    private static final Pattern CITY = Pattern.compile("([\\u4e00-\\u9fff]{2,6}?)市");

    private final PlanText plan;
    private final List<Commitment> commitments;
    private final List<Line> lines;
    private final String all;
    private final List<String> runs;
    private @Nullable List<Figures.Figure> figures;
    private final Map<Integer, Map<String, Integer>> grams = new HashMap<>();

    LintText(PlanText plan, List<Commitment> commitments) {
        this.plan = plan;
        this.commitments = List.copyOf(commitments);
        this.lines = new LineSorter(plan).lines();
        this.all = lines.stream().map(Line::norm).collect(Collectors.joining("\n"));
        this.runs = Pattern.compile("[^\\u4e00-\\u9fff]+")
                .splitAsStream(all)
                .filter(run -> !run.isEmpty())
                .toList();
    }

    PlanText plan() {
        return plan;
    }

    List<Commitment> commitments() {
        return commitments;
    }

    List<Line> lines() {
        return lines;
    }

    /** Every figure with a unit, of tables and of prose. */
    List<Figures.Figure> figures() {
        if (figures == null) {
            figures = new Figures(this).all();
        }
        return figures;
    }

    /** The line of the source with this number. */
    Line line(int number) {
        return lines.stream().filter(line -> line.line() == number).findFirst().orElseThrow();
    }

    List<Line> prose() {
        return lines.stream().filter(Line::prose).toList();
    }

    /** The whole text, normalised. */
    String all() {
        return all;
    }

    int count(String words) {
        int count = 0;
        for (int at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + 1)) {
            count++;
        }
        return count;
    }

    /** How often each run of {@code length} Chinese characters occurs. */
    Map<String, Integer> grams(int length) {
        return grams.computeIfAbsent(length, n -> {
            Map<String, Integer> found = new HashMap<>();
            for (String run : runs) {
                for (int i = 0; i + n <= run.length(); i++) {
                    found.merge(run.substring(i, i + n), 1, Integer::sum);
                }
            }
            return found;
        });
    }

    /** The cell of a table row that holds some words, with its own line; the row itself where no cell does. */
    Place cell(Place row, String words) {
        String sought = words.strip();
        List<Line> near = lines.stream()
                .filter(line -> line.line() >= row.line() && line.line() <= row.line() + 20 && !sought.isEmpty())
                .toList();
        return near.stream()
                .filter(line -> line.text().strip().equals(sought))
                .findFirst()
                .or(() -> near.stream().filter(line -> line.text().contains(sought)).findFirst())
                .map(line -> new Place(line.line(), row.section(), sought))
                .orElseGet(() -> new Place(row.line(), row.section(), line(row.line()).text().strip()));
    }

    /** Whether the plan is that of a city and not of a province, a county or the country. */
    boolean cityPlan() {
        return CITY.matcher(plan.title()).find() && !plan.title().matches(".*(省|自治区)[^市]*规划.*");
    }

    /** Calls {@code at} for every match in the normalised lines. */
    static void each(List<Line> lines, Pattern pattern, BiConsumer<Line, MatchResult> at) {
        for (Line line : lines) {
            Matcher matcher = pattern.matcher(line.norm());
            while (matcher.find()) {
                at.accept(line, matcher.toMatchResult());
            }
        }
    }

    /** A quote of some characters with up to ten more on either side, within the sentence. */
    static Place around(Line line, int start, int end) {
        int from = start;
        while (from > 0 && start - from < 10 && STOPS.indexOf(line.norm().charAt(from - 1)) < 0) {
            from--;
        }
        int to = end;
        while (to < line.norm().length() && to - end < 10 && STOPS.indexOf(line.norm().charAt(to)) < 0) {
            to++;
        }
        return line.at(from, to);
    }

    static List<Clause> clauses(Line line) {
        List<Clause> found = new ArrayList<>();
        Matcher matcher = CLAUSE.matcher(line.norm());
        while (matcher.find()) {
            found.add(new Clause(line, matcher.start(), matcher.end()));
        }
        return found;
    }

    /** Gives every printed line its code: passages and headings have one, a table takes in the lines before its first row. */
    private record LineSorter(PlanText plan) {
        List<Line> lines() {
            Map<Integer, Passage> passages = new HashMap<>();
            plan.passages().stream()
                    .filter(passage -> !passage.section().isEmpty())
                    .forEach(passage -> passages.putIfAbsent(passage.line(), passage));
            Map<Integer, Heading> headings = new HashMap<>();
            plan.outline().forEach(heading -> headings.putIfAbsent(heading.line(), heading));
            int first = plan.outline().stream().mapToInt(Heading::line).min().orElse(0);
            TreeMap<Integer, String> tables = tables();
            List<Line> found = new ArrayList<>();
            String section = "";
            for (Block block : plan.blocks()) {
                Passage passage = passages.get(block.line());
                Heading heading = headings.get(block.line());
                boolean table = passage == null && heading == null && inTable(tables, block.line());
                if (passage != null) {
                    section = passage.section();
                } else if (heading != null) {
                    section = heading.level() == Heading.Level.BOX ? "Z" + heading.number() : heading.number();
                } else if (table) {
                    section = tables.ceilingEntry(block.line()).getValue();
                }
                Kind kind = passage != null
                        ? Kind.PROSE
                        : heading != null ? Kind.TITLE : table ? Kind.TABLE : block.line() < first ? Kind.FRONT : Kind.TAIL;
                String code = kind == Kind.FRONT ? "" : section;
                for (String text : texts(block)) {
                    found.add(new Line(
                            block.line(), code, text, Normal.fold(text), kind, passage != null && passage.baseline()));
                }
            }
            return List.copyOf(found);
        }

        /** Last line of each table with its code. */
        private TreeMap<Integer, String> tables() {
            Map<String, Integer> last = new HashMap<>();
            plan.indicators().forEach(row -> last.merge(row.where().section(), row.where().line(), Math::max));
            plan.achievements().forEach(row -> last.merge(row.where().section(), row.where().line(), Math::max));
            TreeMap<Integer, String> found = new TreeMap<>();
            last.forEach((code, line) -> found.put(line, code));
            return found;
        }

        private boolean inTable(TreeMap<Integer, String> tables, int line) {
            Integer end = tables.ceilingKey(line);
            if (end == null) {
                return false;
            }
            int stop = plan.passages().stream()
                    .mapToInt(Passage::line)
                    .filter(at -> at > line && at < end)
                    .findFirst()
                    .orElse(end);
            return stop == end
                    && plan.outline().stream().noneMatch(heading -> heading.line() > line && heading.line() < end);
        }

        private static List<String> texts(Block block) {
            return switch (block) {
                case Block.Paragraph paragraph -> List.of(paragraph.text());
                case Block.Table table ->
                    table.rows().stream().flatMap(List::stream).map(Block.Cell::text).toList();
            };
        }
    }
}
