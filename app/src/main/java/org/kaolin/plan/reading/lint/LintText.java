package org.kaolin.plan.reading.lint;

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
import org.kaolin.plan.reading.Block;
import org.kaolin.plan.reading.Heading;
import org.kaolin.plan.reading.Normal;
import org.kaolin.plan.reading.Passage;
import org.kaolin.plan.reading.Place;
import org.kaolin.plan.reading.PlanText;
import org.kaolin.plan.reading.PrintedIndicator;

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
    private static final Pattern FIVE_YEARS = Pattern.compile("第十([一二三四五六七八九])个五年|十([一二三四五六七八九])五");
    private static final Pattern CITY = Pattern.compile("([\\u4e00-\\u9fff]{2,6}?)市");

    private final PlanText plan;
    private final List<Line> lines;
    private final String all;
    private final List<String> runs;
    private @Nullable List<Figures.Figure> figures;
    private final Map<Integer, Map<String, Integer>> grams = new HashMap<>();

    LintText(PlanText plan) {
        this.plan = plan;
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
        boolean table = lines.stream().filter(line -> line.line() == row.line()).count() > 1;
        int last = table ? row.line() : row.line() + 20;
        List<Line> near = lines.stream()
                .filter(line -> line.line() >= row.line() && line.line() <= last && !sought.isEmpty())
                .toList();
        return near.stream()
                .filter(line -> line.text().strip().equals(sought))
                .findFirst()
                .or(() -> near.stream()
                        .filter(line -> line.text().contains(sought))
                        .findFirst())
                .map(line -> new Place(line.line(), row.section(), sought))
                .orElseGet(() -> new Place(
                        row.line(), row.section(), line(row.line()).text().strip()));
    }

    /** How often a run of Chinese characters occurs. */
    int times(String run) {
        return grams(run.length()).getOrDefault(run, 0);
    }

    /** Whether the number of a row is printed once, so that several values stacked in the row share it. */
    boolean once(PrintedIndicator row) {
        String no = String.valueOf(row.no());
        return lines.stream()
                        .filter(line -> line.section().equals(row.where().section()))
                        .filter(line -> line.norm().strip().equals(no))
                        .count()
                < 2;
    }

    /** First year of the plan period: as read, else from the number of the five-year plan in the title. */
    @Nullable
    Integer firstYear() {
        Matcher number = FIVE_YEARS.matcher(Normal.fold(plan.title()));
        if (plan.firstYear() != null || !number.find()) {
            return plan.firstYear();
        }
        String digit = number.group(1) == null ? number.group(2) : number.group(1);
        return 1951 + 5 * (10 + "一二三四五六七八九".indexOf(digit) + 1);
    }

    /** Last year of the plan period. */
    @Nullable
    Integer lastYear() {
        Integer first = firstYear();
        return plan.lastYear() != null || first == null ? plan.lastYear() : Integer.valueOf(first + 4);
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
        while (to < line.norm().length()
                && to - end < 10
                && STOPS.indexOf(line.norm().charAt(to)) < 0) {
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
            Map<Integer, List<Passage>> passages = plan.passages().stream()
                    .filter(passage -> !passage.section().isEmpty())
                    .collect(Collectors.groupingBy(Passage::line));
            Map<Integer, List<Heading>> headings =
                    plan.outline().stream().collect(Collectors.groupingBy(Heading::line));
            int first = plan.outline().stream().mapToInt(Heading::line).min().orElse(0);
            TreeMap<Integer, String> tables = tables();
            List<Line> found = new ArrayList<>();
            String section = "";
            String prose = "";
            for (Block block : plan.blocks()) {
                List<Heading> titles = headings.getOrDefault(block.line(), List.of());
                List<Passage> running = passages.getOrDefault(block.line(), List.of());
                boolean only = running.isEmpty() && titles.size() == 1 && block instanceof Block.Paragraph;
                for (Heading heading : titles) {
                    section = heading.level() == Heading.Level.BOX ? "Z" + heading.number() : heading.number();
                    String text = only ? texts(block).getFirst() : heading.title();
                    found.add(line(block, section, text, Kind.TITLE, false));
                }
                for (Passage passage : running) {
                    section = passage.section();
                    prose = passage.text();
                    found.add(line(block, section, passage.text(), Kind.PROSE, passage.baseline()));
                }
                boolean rows = block instanceof Block.Table && tables.containsKey(block.line());
                if (titles.isEmpty() && running.isEmpty() || rows) {
                    boolean table = inTable(tables, block.line());
                    section = table ? tables.ceilingEntry(block.line()).getValue() : section;
                    Kind kind = table ? Kind.TABLE : block.line() < first ? Kind.FRONT : Kind.TAIL;
                    for (String text : texts(block)) {
                        boolean continued = kind == Kind.TAIL && prose.contains(text.strip());
                        if (!continued) {
                            found.add(line(block, kind == Kind.FRONT ? "" : section, text, kind, false));
                        }
                    }
                }
            }
            return List.copyOf(found);
        }

        private static Line line(Block block, String section, String text, Kind kind, boolean baseline) {
            return new Line(block.line(), section, text, Normal.fold(text), kind, baseline);
        }

        /** Last line of each table with its code. */
        private TreeMap<Integer, String> tables() {
            Map<String, Integer> last = new HashMap<>();
            plan.indicators()
                    .forEach(
                            row -> last.merge(row.where().section(), row.where().line(), Math::max));
            plan.achievements()
                    .forEach(
                            row -> last.merge(row.where().section(), row.where().line(), Math::max));
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
                    table.rows().stream()
                            .flatMap(List::stream)
                            .map(Block.Cell::text)
                            .toList();
            };
        }
    }
}
