package org.kaolin.plan.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
    private static final Pattern HAN_DATE = Pattern.compile("(二[〇○零O0][一二三四五六七八九〇○零O0]{2})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日");
    private static final Pattern PERIOD = Pattern.compile("((?:19|20)\\d\\d)\\s*年?\\s*[-—–~至到]+\\s*((?:19|20)\\d\\d)");
    private static final Pattern FIVE_YEARS = Pattern.compile("([一二三四五六七八九十]{1,3})五");

    static CoverReader read(List<Line> lines, Outline outline) {
        List<Line> cover = new ArrayList<>();
        for (Outline.Part part : outline.parts()) {
            if (part.role() == Outline.Role.CHAPTER) {
                break;
            }
            cover.add(part.line());
        }
        String title = title(cover);
        Integer[] years = years(title, lines);
        return new CoverReader(
                title, documentNumber(cover).orElse(null), issuedOn(cover, lines).orElse(null), years[0], years[1]);
    }

    private static String title(List<Line> cover) {
        String best = "";
        for (Line line : cover) {
            String folded = line.folded();
            if (folded.length() <= 50 && TITLE_END.matcher(folded).matches() && !folded.contains("《")
                    && folded.indexOf('>') < 0 && folded.indexOf(':') < 0) {
                best = line.text();
            }
        }
        String printed = best;
        for (Line line : cover) {
            Matcher m = QUOTED_TITLE.matcher(line.folded());
            while (m.find()) {
                String quoted = line.text().substring(m.start(1), m.end(1));
                boolean same = Normal.key(quoted).equals(Normal.key(printed));
                if (best.isEmpty() && line.folded().contains("印发") || same && quoted.length() > best.length()) {
                    best = quoted;
                }
            }
        }
        return best;
    }

    private static Optional<String> documentNumber(List<Line> cover) {
        for (Line line : cover) {
            Matcher m = DOCUMENT_NUMBER.matcher(line.folded());
            if (m.find() && (m.end() - m.start() >= line.text().length() - 2 || line.folded().contains("文号")
                    || line.folded().contains("字号") || line.folded().contains("编号"))) {
                return Optional.of(line.text().substring(m.start(), m.end()));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> issuedOn(List<Line> cover, List<Line> all) {
        Optional<LocalDate> signed = Optional.empty();
        Optional<LocalDate> published = Optional.empty();
        for (Line line : cover) {
            String folded = line.folded();
            Optional<LocalDate> date = date(folded);
            if (date.isEmpty()) {
                continue;
            }
            if (folded.contains("成文日期") || folded.contains("发文日期") || folded.contains("印发日期")) {
                return date;
            }
            if (folded.length() <= 16 && signed.isEmpty()) {
                signed = date;
            }
            published = published.isPresent() ? published : date;
        }
        return signed.isPresent() ? signed : published;
    }

    static Optional<LocalDate> date(String folded) {
        Matcher m = DATE.matcher(folded);
        if (m.find()) {
            boolean compact = m.group(4) != null;
            return of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(compact ? 4 : 2)), Integer.parseInt(m.group(compact ? 5 : 3)));
        }
        Matcher h = HAN_DATE.matcher(folded);
        if (h.find()) {
            int year = Normal.number(h.group(1).replaceAll("[○零O0]", "〇")).orElse(0);
            return of(year, Normal.number(h.group(2)).orElse(0), Normal.number(h.group(3)).orElse(0));
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

    private static Integer[] years(String title, List<Line> lines) {
        String folded = Normal.fold(title);
        Matcher period = PERIOD.matcher(folded);
        if (period.find()) {
            return new Integer[] {Integer.valueOf(period.group(1)), Integer.valueOf(period.group(2))};
        }
        Matcher five = FIVE_YEARS.matcher(folded);
        if (five.find()) {
            int first = 1951 + 5 * Normal.number(five.group(1)).orElse(14);
            return new Integer[] {first, first + 4};
        }
        return new Integer[] {null, null};
    }
}
