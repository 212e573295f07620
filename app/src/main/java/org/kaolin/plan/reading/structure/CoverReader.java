package org.kaolin.plan.reading.structure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.reading.Normal;

/**
 * 封面信息: title, document number, date of issue and plan period, from what stands before the first chapter and after the
 * last.
 */
record CoverReader(
        String title,
        @Nullable String documentNumber,
        @Nullable LocalDate issuedOn,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear) {

    private static final Pattern DOCUMENT_NUMBER = Pattern.compile(
            "[\\u4e00-\\u9fff]{1,12}\\s*[〔\\[(<]\\s*(?:19|20)\\d\\d\\s*[〕\\])>]\\s*(?:第)?\\s*\\d{1,4}\\s*号");
    private static final Pattern TITLE_END = Pattern.compile(".*(规划|计划|规划纲要|行动方案|实施方案)(\\([^)]*\\))?");
    private static final Pattern QUOTED_TITLE = Pattern.compile("《([^《》]*(?:规划|计划|方案|纲要)(?:\\([^)]*\\))?)》?");
    private static final Pattern DATE = Pattern.compile(
            "((?:19|20)\\d\\d)(?:\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?|(\\d\\d)(\\d\\d))(?!\\d)");
    private static final Pattern HAN_DATE =
            Pattern.compile("(二[〇○零O0][一二三四五六七八九〇○零O0]{2})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日");
    private static final Pattern PERIOD = Pattern.compile("((?:19|20)\\d\\d)\\s*年?\\s*[-—–~至到]+\\s*((?:19|20)\\d\\d)");
    private static final Pattern FIVE_YEARS = Pattern.compile("([一二三四五六七八九十]{1,3})五");

    private static final Pattern LABELLED_DATE = Pattern.compile("(成文|发文|印发|生成)(日期|时间)\\s*[:]?");
    private static final int SHORTEST_TITLE = 9;
    private static final int LONGEST_DATED = 300;
    private static final Pattern STATED_PERIOD = Pattern.compile(
            "(?:规划期|规划期限|规划年限|规划时间|实施期).{0,8}?((?:19|20)\\d\\d)\\s*年?\\s*[-—–~至到]+\\s*((?:19|20)\\d\\d)");
    private static final int MOST_PLANS = 21;
    private static final int FOOT = 30;

    static CoverReader read(List<Line> lines, Outline outline) {
        List<Line> cover = new ArrayList<>();
        for (Outline.Part part : outline.parts()) {
            if (part.role() == Outline.Role.CHAPTER) {
                break;
            }
            cover.add(part.line());
        }
        String title = title(cover);
        @Nullable Integer[] years = years(title, lines);
        return new CoverReader(
                title,
                documentNumber(cover).orElse(null),
                issuedOn(cover, lines).orElse(null),
                years[0],
                years[1]);
    }

    /** A line that is nothing but the title of a plan. */
    static boolean isTitle(Line line) {
        String folded = line.folded();
        return folded.length() <= 50
                && TITLE_END.matcher(folded).matches()
                && folded.indexOf('《') < 0
                && folded.indexOf('>') < 0
                && folded.indexOf(':') < 0
                && Numbering.of(folded).isEmpty();
    }

    private static String title(List<Line> cover) {
        String best = "";
        String previous = "";
        for (Line line : cover) {
            String folded = line.folded();
            if (isTitle(line)) {
                boolean brief = Normal.key(folded).length() < SHORTEST_TITLE;
                best = !brief ? line.text() : best.isEmpty() || joins(previous) ? joined(previous, line.text()) : best;
            }
            previous = line.text();
        }
        String printed = best;
        for (Line line : cover) {
            Matcher m = QUOTED_TITLE.matcher(line.folded().length() > LONGEST_DATED ? "" : line.folded());
            while (m.find()) {
                String quoted = line.text().substring(m.start(1), m.end(1));
                boolean same = Normal.key(quoted).equals(Normal.key(printed));
                if ((best.isEmpty() && line.folded().contains("印发")) || (same && quoted.length() > best.length())) {
                    best = quoted;
                }
            }
        }
        return best;
    }

    /** Whether a title may begin on this line and end on the next. */
    private static boolean joins(String previous) {
        String folded = Normal.fold(previous);
        return folded.length() >= 4 && folded.length() <= 25 && folded.matches("[^:>。,;《》\\d]*[\\u4e00-\\u9fff]");
    }

    private static String joined(String previous, String text) {
        return joins(previous) ? previous + text : text;
    }

    private static Optional<String> documentNumber(List<Line> cover) {
        for (Line line : cover) {
            Matcher m = DOCUMENT_NUMBER.matcher(line.folded());
            if (m.find()
                    && (m.end() - m.start() >= line.text().length() - 2
                            || line.folded().contains("文号")
                            || line.folded().contains("字号")
                            || line.folded().contains("编号"))) {
                return Optional.of(line.text().substring(m.start(), m.end()));
            }
        }
        return Optional.empty();
    }

    /** The date the head of the document gives, else the one under the notice, else that of printing or publication. */
    private static Optional<LocalDate> issuedOn(List<Line> cover, List<Line> all) {
        Optional<LocalDate> signed = Optional.empty();
        Optional<LocalDate> published = Optional.empty();
        for (Line line : cover) {
            String folded = line.folded();
            Optional<LocalDate> date = folded.length() > LONGEST_DATED ? Optional.empty() : date(folded);
            if (date.isEmpty()) {
                continue;
            }
            if (LABELLED_DATE.matcher(folded).find()) {
                return dateAfter(folded);
            }
            boolean alone = folded.length() <= 16 && folded.indexOf('-') < 0 && folded.indexOf('/') < 0;
            signed = alone && signed.isEmpty() ? date : signed;
            published = published.isPresent() ? published : date;
        }
        Optional<LocalDate> issued = signed.or(() -> printed(all));
        return issued.isPresent() ? issued : published;
    }

    private static Optional<LocalDate> dateAfter(String folded) {
        Matcher m = LABELLED_DATE.matcher(folded);
        return m.find() ? date(folded.substring(m.end())) : Optional.empty();
    }

    /** 某某办公室 2021年12月1日印发, at the foot of a printed document. */
    private static Optional<LocalDate> printed(List<Line> all) {
        for (Line line : all.reversed().subList(0, Math.min(FOOT, all.size()))) {
            if (line.folded().length() <= 60 && line.folded().endsWith("印发")) {
                return date(line.folded());
            }
        }
        return Optional.empty();
    }

    static Optional<LocalDate> date(String folded) {
        Matcher m = DATE.matcher(folded);
        if (m.find()) {
            boolean compact = m.group(4) != null;
            return of(
                    Integer.parseInt(m.group(1)),
                    Integer.parseInt(m.group(compact ? 4 : 2)),
                    Integer.parseInt(m.group(compact ? 5 : 3)));
        }
        Matcher h = HAN_DATE.matcher(folded);
        if (h.find()) {
            int year = Normal.number(h.group(1).replaceAll("[○零O0]", "〇")).orElse(0);
            return of(
                    year,
                    Normal.number(h.group(2)).orElse(0),
                    Normal.number(h.group(3)).orElse(0));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** First and last year from the title, else from what the text says of its period, else from its five-year plans. */
    private static @Nullable Integer[] years(String title, List<Line> lines) {
        String folded = Normal.fold(title);
        Matcher period = PERIOD.matcher(folded);
        if (period.find()) {
            return new Integer[] {Integer.valueOf(period.group(1)), Integer.valueOf(period.group(2))};
        }
        Matcher five = FIVE_YEARS.matcher(folded);
        if (five.find()) {
            return fiveYears(Normal.number(five.group(1)).orElse(0));
        }
        int[] counts = new int[MOST_PLANS];
        for (Line line : lines) {
            Matcher stated = STATED_PERIOD.matcher(line.folded());
            if (line.folded().length() < LONGEST_DATED && stated.find()) {
                return new Integer[] {Integer.valueOf(stated.group(1)), Integer.valueOf(stated.group(2))};
            }
            Matcher m = FIVE_YEARS.matcher(line.folded());
            while (m.find()) {
                int n = Normal.number(m.group(1)).orElse(0);
                counts[n < MOST_PLANS ? n : 0]++;
            }
        }
        for (int n = MOST_PLANS - 1; n >= 10; n--) {
            if (counts[n] >= 2) {
                return fiveYears(n);
            }
        }
        return new Integer[] {null, null};
    }

    /** Years of the n-th five-year plan; the first began in 1953, the third was put off to 1966. */
    private static @Nullable Integer[] fiveYears(int n) {
        int first = 1951 + 5 * n;
        return n < 6 ? new Integer[] {null, null} : new Integer[] {first, first + 4};
    }
}
