package org.kaolin.plan.reading.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.reading.Achievement;
import org.kaolin.plan.reading.Finding.Code;
import org.kaolin.plan.reading.Finding.Severity;
import org.kaolin.plan.reading.Heading;
import org.kaolin.plan.reading.Normal;
import org.kaolin.plan.reading.Place;
import org.kaolin.plan.reading.PrintedIndicator;
import org.kaolin.plan.reading.lint.LintRule.Hits;
import org.kaolin.plan.reading.lint.LintText.Kind;
import org.kaolin.plan.reading.lint.LintText.Line;

/** 表格与序号规则: numbers that are missing or twice, empty units, results that their own figures contradict, totals. */
final class TableRules {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern FACTOR = Pattern.compile("(?:的|乘以)\\s*(\\d+(?:\\.\\d+)?)\\s*$");
    private static final Pattern EXCESS =
            Pattern.compile("(超过|高于|低于|未达到?|差)(?:目标)?\\s*(\\d+(?:\\.\\d+)?)\\s*([^\\d(,。;]*)");
    private static final Pattern ITEM = Pattern.compile("^\\s*(\\(?)(\\d{1,2})([.、)]?)\\s*(?=[\\u4e00-\\u9fff“])");

    private TableRules() {}

    static void numberGap(LintText text, Hits hits) {
        Integer before = null;
        String table = "";
        for (PrintedIndicator row : text.plan().indicators()) {
            if (!row.where().section().equals(table)) {
                table = row.where().section();
                before = null;
            }
            if (row.no() == null) {
                continue;
            }
            if (before != null && row.no() != before + 1 && !(row.no().equals(before) && text.once(row))) {
                String message = row.no() > before
                        ? "序号从%d跳到%d,中间缺号,可能漏了指标,请对照原稿核实;请勿重新编号。".formatted(before, row.no())
                        : "序号%d之后又出现%d,请核实是否重复或错排。".formatted(before, row.no());
                hits.add(
                        text.cell(row.where(), row.no().toString()),
                        message,
                        before.toString(),
                        row.no().toString());
            }
            before = row.no();
        }
    }

    static void outlineGap(LintText text, Hits hits) {
        Map<String, Integer> last = new LinkedHashMap<>();
        for (Heading heading : text.plan().outline()) {
            Matcher digits = Pattern.compile("(\\d+)$").matcher(heading.number());
            if (!digits.find()) {
                continue;
            }
            int no = Integer.parseInt(digits.group(1));
            String list = heading.level() == Heading.Level.SECTION
                    ? "S" + heading.parent()
                    : heading.level().name();
            Integer before = last.put(list, no);
            if (before != null && no != before + 1) {
                Line line = text.line(heading.line());
                hits.add(
                        line.at(0, line.text().length()),
                        "章节或专栏的序号不连续:前一个是%d,这里是%d,请核实是否漏了一段或编错号。".formatted(before, no),
                        before.toString(),
                        Integer.toString(no));
            }
        }
    }

    /** Items of one box or section: the mark after the number lost, or a number left out. */
    static void itemMark(LintText text, Hits hits) {
        Map<String, List<Line>> lists = new LinkedHashMap<>();
        for (Line line : text.lines()) {
            Matcher item = ITEM.matcher(line.norm());
            if (line.kind() == Kind.FRONT || line.kind() == Kind.TABLE || !item.find()) {
                continue;
            }
            if (!item.group(3).isEmpty() || line.norm().strip().length() <= 40) {
                String list = line.section().replaceFirst("(Z\\d+)[.].*|¶.*", "$1") + item.group(1);
                lists.computeIfAbsent(list, _ -> new ArrayList<>()).add(line);
            }
        }
        lists.values().forEach(list -> items(list, hits));
    }

    private static void items(List<Line> list, Hits hits) {
        List<Matcher> items = list.stream()
                .map(line -> ITEM.matcher(line.norm()))
                .filter(Matcher::find)
                .toList();
        boolean marked = items.stream().anyMatch(item -> !item.group(3).isEmpty());
        int before = 0;
        for (int i = 0; i < items.size(); i++) {
            int no = Integer.parseInt(items.get(i).group(2));
            boolean bare = items.get(i).group(3).isEmpty();
            Line line = list.get(i);
            Place whole = line.at(0, Math.min(line.text().length(), 30));
            if (marked && bare && no == before + 1) {
                hits.add(whole, "条目序号“%d”后缺点号,同一专栏其他条目有,请补上。".formatted(no), Integer.toString(no));
            } else if (no > before + 1 && before > 0 && !bare) {
                hits.add(whole, "条目序号从%d跳到%d,请核实是否漏了一条。".formatted(before, no), Integer.toString(no));
            }
            before = bare && no != before + 1 ? before : no;
        }
    }

    static void unitCell(LintText text, Hits hits) {
        boolean units =
                text.plan().indicators().stream().anyMatch(row -> !row.unit().isBlank());
        for (PrintedIndicator row : text.plan().indicators()) {
            String target = Normal.fold(row.target()).strip();
            boolean bare = target.matches("[><≥≤=]*\\s*\\d+(\\.\\d+)?(以上|以下)?");
            if (units && row.unit().isBlank() && bare && !row.name().matches(".*[(（].*[)）].*")) {
                hits.add(
                        text.cell(row.where(), row.name()),
                        "“%s”没有单位,单位栏为空,请核实后补上(如个、所)。".formatted(row.name()),
                        row.target());
            }
        }
    }

    static void factor(LintText text, Hits hits) {
        for (PrintedIndicator row : text.plan().indicators()) {
            Matcher factor = FACTOR.matcher(Normal.fold(row.target()));
            if (factor.find()) {
                boolean times = text.all().contains(factor.group(1) + "倍");
                String message = "“%s”后面没有单位,%s,请核实后补上。"
                        .formatted(factor.group(1), times ? "正文写作“" + factor.group(1) + "倍”" : "可能缺“倍”或“%”");
                hits.add(text.cell(row.where(), row.target()), message, factor.group(1));
            }
        }
    }

    static void perMille(LintText text, Hits hits) {
        text.plan()
                .indicators()
                .forEach(row ->
                        perMille(hits, row.name(), row.unit(), row.target(), text.cell(row.where(), row.name())));
        text.plan()
                .achievements()
                .forEach(
                        row -> perMille(hits, row.name(), row.unit(), row.value(), text.cell(row.where(), row.name())));
    }

    private static void perMille(Hits hits, String name, String unit, String value, Place where) {
        if ((name + unit).matches("(?s).*千[分人]比.*") && !(unit + value).contains("‰")) {
            hits.add(where, "指标按千分比计,数值“%s”没有“‰”,请补上单位。".formatted(value), value);
        }
    }

    static void wordsForFigure(LintText text, Hits hits) {
        for (PrintedIndicator row : text.plan().indicators()) {
            if (!row.unit().isBlank()
                    && !NUMBER.matcher(Normal.fold(row.target())).find()
                    && row.target().strip().length() > 4) {
                hits.add(
                        text.cell(row.where(), row.target()),
                        "单位是“%s”,目标值却是文字,不能直接比较,请确认计算口径。".formatted(row.unit()),
                        row.target());
            }
        }
    }

    static void result(LintText text, Hits hits) {
        for (Achievement row : text.plan().achievements()) {
            BigDecimal value = number(row.value());
            BigDecimal target = number(row.target());
            String result = Normal.fold(row.result());
            if (value == null || target == null) {
                continue;
            }
            BigDecimal over = value.subtract(target);
            Matcher excess = EXCESS.matcher(result);
            if (excess.find()) {
                boolean above = excess.group(1).equals("超过") || excess.group(1).equals("高于");
                BigDecimal printed = new BigDecimal(excess.group(2));
                BigDecimal signed = above ? printed : printed.negate();
                if (signed.compareTo(over) != 0 && !ratio(printed, over, target)) {
                    hits.add(
                            text.cell(row.where(), row.result()),
                            "完成值%s减目标值%s等于%s,与“%s”不符,请核实。"
                                    .formatted(row.value(), row.target(), plain(over), row.result()),
                            row.value(),
                            row.target(),
                            row.result());
                }
                excessUnit(text, hits, row, excess.group(3).strip());
            } else if (result.matches(".*(实现|达到|完成)目标.*") && over.signum() < 0 && rising(row.name())) {
                hits.add(
                        text.cell(row.where(), row.result()),
                        "完成值%s低于目标值%s,却写“%s”,请核实。".formatted(row.value(), row.target(), row.result()),
                        row.value(),
                        row.target(),
                        row.result());
            }
        }
    }

    private static void excessUnit(LintText text, Hits hits, Achievement row, String unit) {
        String own = row.unit() + Normal.fold(row.name()).replaceAll("[^(]*\\(?", "");
        boolean rate = own.contains("%") || own.contains("‰") || row.name().matches(".*(率|占比|比例|比重).*");
        if (unit.startsWith("%") && !rate) {
            hits.add(
                    Code.IMPOSSIBLE_UNIT,
                    Severity.ERROR,
                    text.cell(row.where(), row.result()),
                    "“%s”按“%s”计,差额却写成百分比“%s”,请核实单位。".formatted(row.name(), row.unit(), row.result()),
                    row.result());
        }
    }

    /** Whether the printed excess is the excess in percent of the target. */
    private static boolean ratio(BigDecimal printed, BigDecimal over, BigDecimal target) {
        if (target.signum() == 0) {
            return false;
        }
        double percent = over.doubleValue() * 100 / target.doubleValue();
        return Math.abs(percent - printed.doubleValue()) < 0.06;
    }

    private static boolean rising(String name) {
        return !name.matches(".*(下降|减少|降低|死亡|事故|控制|以下|以内).*");
    }

    static void headerYear(LintText text, Hits hits) {
        for (Line line : text.lines()) {
            if (line.kind() == Kind.TABLE && line.norm().strip().matches("(19|20)\\d{2}")) {
                boolean header = text.plan().achievements().stream()
                                .noneMatch(row -> row.where().line() <= line.line()
                                        && row.where().section().equals(line.section()))
                        && text.plan().indicators().stream()
                                .noneMatch(row -> row.where().line() <= line.line()
                                        && row.where().section().equals(line.section()));
                if (header) {
                    hits.add(
                            line.at(0, line.text().length()),
                            "表头只有年份数字,没有“年”,也没写是完成值还是目标值,请补全。",
                            line.text().strip());
                }
            }
        }
    }

    static void smallTenThousands(LintText text, Hits hits) {
        for (PrintedIndicator row : text.plan().indicators()) {
            if (row.unit().startsWith("万")
                    && row.value() != null
                    && row.baseValue() != null
                    && row.value().compareTo(BigDecimal.ONE) < 0) {
                hits.add(
                        text.cell(row.where(), row.target()),
                        "以“%s”为单位的小数即%s%s,建议改用小单位以免看错位数。".formatted(row.unit(), plain(row.baseValue()), row.baseUnit()),
                        row.target(),
                        plain(row.baseValue()));
            }
        }
    }

    static @Nullable BigDecimal number(String printed) {
        String norm = Normal.fold(printed).strip();
        return norm.matches("[><≥≤=]*\\s*\\d+(\\.\\d+)?%?") ? new BigDecimal(norm.replaceAll("[^\\d.]", "")) : null;
    }

    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
