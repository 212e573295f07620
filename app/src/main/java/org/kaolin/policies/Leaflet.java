package org.kaolin.policies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.book.Conflicts;
import org.kaolin.policy.book.Programme;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.print.RuleText;

/**
 * 政策明白纸: one benefit on one day, every word of it printed from the rulebook and the announcements.
 *
 * @param day the day it is true on
 * @param asked whether that day was asked for, so that links keep it
 * @param conditions who is entitled, one per test, in the order law asks for them
 * @param money what it pays
 * @param amounts figures the money is made of, as in force on the day
 * @param conflicts what holds between this benefit and others: the exclusions and choices first
 * @param grounds documents with the articles cited
 * @param figures every parameter the rules read, with its history
 * @param examples worked cases
 */
public record Leaflet(
        Programme programme,
        LocalDate day,
        boolean asked,
        List<Condition> conditions,
        RuleText.Line money,
        List<FigureLine> amounts,
        List<Conflicts.Row> conflicts,
        List<Ground> grounds,
        RuleText rules,
        List<Figure> figures,
        List<Example> examples) {

    private static final Pattern PLAIN = Pattern.compile("[^<>=≤≥「」()]+");

    /** Copies its lists. */
    public Leaflet {
        conditions = List.copyOf(conditions);
        amounts = List.copyOf(amounts);
        conflicts = List.copyOf(conflicts);
        grounds = List.copyOf(grounds);
        figures = List.copyOf(figures);
        examples = List.copyOf(examples);
    }

    /**
     * 条件.
     *
     * @param statement what must hold
     * @param line how it is decided
     * @param refusal reason given when it does not hold
     */
    public record Condition(String statement, RuleText.Line line, String refusal) {}

    /**
     * 依据: one document.
     *
     * @param articles cited, in the order they are met; empty for the document as a whole
     * @param assumed whether some of it is a local reading that nobody has confirmed
     */
    public record Ground(String document, List<String> articles, boolean assumed) {

        /** Copies its list. */
        public Ground {
            articles = List.copyOf(articles);
        }

        /** As people read it. */
        public String display() {
            return "《" + document + "》" + String.join("、", articles);
        }
    }

    /**
     * 参数: one code with its lines.
     *
     * @param link page of its history where the city announces it, null for a figure of law
     * @param current in force on the day
     * @param history every announcement, newest first
     * @param missing what is not there, in Chinese
     */
    public record Figure(
            String code,
            String title,
            @Nullable String link,
            List<FigureLine> current,
            List<FigureLine> history,
            @Nullable String missing) {

        /** Copies its lists. */
        public Figure {
            current = List.copyOf(current);
            history = List.copyOf(history);
        }
    }

    /**
     * 参数值.
     *
     * @param region name of the region, empty for the whole country
     * @param area 城市, 农村 or empty for both
     * @param value as people read it
     * @param plain number, true or false, or codes, for programs
     * @param status code of its status: stated, derived, assumed, placeholder
     * @param statusTitle 中文名称 of the status
     * @param doubtful whether every place that shows it must say that it is no document's own
     * @param publishedOn day it became known, null where the document does not say
     */
    public record FigureLine(
            String title,
            String region,
            String regionCode,
            String area,
            String value,
            Object plain,
            String unit,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate publishedOn,
            String source,
            String status,
            String statusTitle,
            boolean doubtful) {

        /** Class of its chip. */
        public String chip() {
            return switch (status) {
                case "placeholder" -> "chip chip-stop";
                case "assumed" -> "chip chip-warn";
                case "stated" -> "chip chip-info";
                default -> "chip";
            };
        }

        /** 适用: region and area in one word. */
        public String reach() {
            String whole = region + area;
            return whole.isEmpty() ? "全国" : whole;
        }
    }

    /** What a row of the table means for one of its two benefits. */
    public static String relation(Conflicts.Row row, Benefit benefit) {
        boolean first = row.one() == benefit;
        return switch (row.relation()) {
            case EXCLUDE -> first ? "享受本项的,不再享受" : "享受它的,不享受本项";
            case CHOOSE -> "只能选一项";
            case HIGHEST -> "只发金额高的一项";
            case TOP_UP -> first ? "本项只补差额" : "它只补与本项的差额";
            case OFFSET -> first ? "本项计入它的收入" : "它计入本项的收入";
            case STACK -> "可以同时享受";
        };
    }

    /** 代码. */
    public String code() {
        return programme.benefit().code();
    }

    /** 中文名称. */
    public String title() {
        return programme.benefit().title();
    }

    /** Who is entitled, in a few words: the conditions, with the parts of the only one. */
    public List<String> who() {
        return who(conditions);
    }

    /** What is arithmetic is left to the leaflet itself. */
    static List<String> who(List<Condition> conditions) {
        List<String> who =
                new ArrayList<>(conditions.stream().map(Condition::statement).toList());
        if (conditions.size() == 1) {
            conditions.getFirst().line().items().stream()
                    .map(item -> item.replaceAll("〔\\d+〕", ""))
                    .filter(item -> PLAIN.matcher(item).matches())
                    .forEach(who::add);
        }
        return who;
    }

    /** Address of this leaflet on its day. */
    public String url() {
        return "/policies/" + code() + (asked ? "?asOf=" + day : "");
    }

    /** Marks of assumed or placeholding figures among those in force, by status. */
    public Map<String, Long> doubts() {
        return figures.stream()
                .flatMap(figure -> figure.current().stream())
                .filter(FigureLine::doubtful)
                .collect(java.util.stream.Collectors.groupingBy(
                        FigureLine::statusTitle, java.util.TreeMap::new, java.util.stream.Collectors.counting()));
    }
}
