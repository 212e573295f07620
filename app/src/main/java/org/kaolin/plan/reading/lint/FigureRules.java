package org.kaolin.plan.reading.lint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaolin.plan.reading.Achievement;
import org.kaolin.plan.reading.Normal;
import org.kaolin.plan.reading.PrintedIndicator;
import org.kaolin.plan.reading.lint.Figures.Figure;
import org.kaolin.plan.reading.lint.LintRule.Hits;
import org.kaolin.plan.reading.lint.LintText.Line;

/** 数字规则: parts against their total, shares against their counts, rules against the plan's own figures. */
final class FigureRules {
    private static final String COUNT = "(\\d+(?:\\.\\d+)?)(万?)([家个所张人名户处座条台])";
    private static final Pattern ANY = Pattern.compile("(?<![\\d.])(?<!\\d[至到~-])" + COUNT);
    private static final Pattern COMPLETE =
            Pattern.compile("公办.*民办|民办.*公办|城市.*农村|农村.*城市|男.*女|女.*男|新建.*改|集中.*分散|集中.*散居|机构.*散居|市级.*县级|城镇.*农村");
    private static final Pattern SHARE = Pattern.compile("(?:覆盖率|占比|比例|占|率)(?:为|达到?|的)?(?:了)?(\\d+(?:\\.\\d+)?)%");
    private static final Pattern ONE_PART =
            Pattern.compile("总[^,。;\\d]{1,12}" + COUNT + "[,;]其中[^,。;\\d]{1,16}" + COUNT + "(?=[。;])");
    private static final Pattern RATIO = Pattern.compile("不低于(?:当地|本地)?([^,。;\\d]{2,10}?)标准的(\\d+(?:\\.\\d+)?)(倍|%)?");
    private static final Pattern EXCESS = Pattern.compile("([^,。;:]{4,30})超过[^,。;\\d]{0,6}目标(\\d+(?:\\.\\d+)?)");

    private FigureRules() {}

    /** A total and the parts that follow it: 共55家, 其中 3家, 39家, 13家. */
    static void sums(LintText text, Hits hits) {
        for (Line line : text.prose()) {
            List<MatchResult> counts = ANY.matcher(line.norm()).results().toList();
            for (MatchResult total : counts) {
                int from = line.norm().indexOf("其中", total.end());
                if (from < 0 || from - total.end() > 40) {
                    continue;
                }
                String said = line.norm().substring(Math.max(0, total.start() - 16), total.start());
                boolean explicit = said.matches(".*(?:共|总计|合计|总数|总量)[^,。;]*");
                int end = endOfParts(line, counts, total, from);
                List<BigDecimal> parts = counts.stream()
                        .filter(m -> m.start() > from
                                && m.start() < end
                                && m.group(3).equals(total.group(3)))
                        .map(m -> value(m, 0))
                        .toList();
                if (explicit
                        || COMPLETE.matcher(line.norm().substring(from, end)).find()) {
                    checkSum(line, total, parts, 0.5, hits);
                } else if (parts.size() >= 3) {
                    checkSum(line, total, parts, 0.15, hits);
                }
            }
        }
    }

    /** Where the parts of a total must end: the next total of the same unit, or the end of the next sentence. */
    private static int endOfParts(Line line, List<MatchResult> counts, MatchResult total, int from) {
        int stop = line.norm().indexOf('。', from);
        int next = stop < 0 ? -1 : line.norm().indexOf('。', stop + 1);
        int end = next < 0 ? line.norm().length() : next;
        return counts.stream()
                .filter(m -> m.start() > from && m.group(3).equals(total.group(3)))
                .filter(m -> line.norm()
                        .substring(Math.max(0, m.start() - 6), m.start())
                        .matches(".*(?:共|总)[^,。;]*"))
                .mapToInt(MatchResult::start)
                .filter(at -> at < end)
                .findFirst()
                .orElse(end);
    }

    private static void checkSum(Line line, MatchResult total, List<BigDecimal> parts, double slack, Hits hits) {
        BigDecimal whole = value(total, 0);
        BigDecimal sum = BigDecimal.ZERO;
        boolean reached = false;
        for (BigDecimal part : parts) {
            sum = sum.add(part);
            reached |= sum.compareTo(whole) == 0;
        }
        boolean near = Math.abs(sum.doubleValue() - whole.doubleValue()) <= whole.doubleValue() * slack;
        if (parts.size() >= 2 && !reached && near) {
            hits.add(
                    line,
                    total.start(),
                    total.end(),
                    "总数%s与各项之和%s不符(%s),请核实。"
                            .formatted(
                                    total.group(),
                                    TableRules.plain(sum),
                                    String.join(
                                            "+",
                                            parts.stream()
                                                    .map(TableRules::plain)
                                                    .toList())),
                    total.group(),
                    TableRules.plain(sum));
        }
    }

    /** 473个 … 263个, 覆盖率为55.6%: some pair of counts of the sentence must give the share. */
    static void shares(LintText text, Hits hits) {
        for (Line line : text.prose()) {
            for (MatchResult sentence :
                    LintText.SENTENCE.matcher(line.norm()).results().toList()) {
                Matcher share = SHARE.matcher(sentence.group());
                if (!share.find()) {
                    continue;
                }
                List<MatchResult> counts = pair(sentence.group().substring(0, share.start()));
                if (counts.isEmpty()) {
                    continue;
                }
                BigDecimal a = value(counts.get(0), 0);
                BigDecimal b = value(counts.get(1), 0);
                BigDecimal part = a.min(b).multiply(BigDecimal.valueOf(100)).divide(a.max(b), 4, RoundingMode.HALF_UP);
                BigDecimal printed = new BigDecimal(share.group(1));
                double tolerance = Math.pow(10, -printed.scale()) * 0.51;
                if (Math.abs(part.subtract(printed).doubleValue()) > tolerance && a.signum() > 0 && b.signum() > 0) {
                    int at = sentence.start();
                    hits.add(
                            line,
                            at + share.start(),
                            at + share.end(),
                            "%s与%s相除得%s%%,与所写%s%%不符,请核实。"
                                    .formatted(
                                            counts.get(0).group(),
                                            counts.get(1).group(),
                                            part.setScale(2, RoundingMode.HALF_UP),
                                            share.group(1)),
                            counts.get(0).group(),
                            counts.get(1).group(),
                            share.group(1) + "%");
                }
            }
        }
    }

    /** The last two counts of one unit before a share, where the second is said to be part of the first. */
    private static List<MatchResult> pair(String before) {
        List<MatchResult> counts = ANY.matcher(before).results().toList();
        if (counts.size() < 2 || before.length() - counts.getLast().end() > 8) {
            return List.of();
        }
        List<MatchResult> same = counts.stream()
                .filter(m -> m.group(3).equals(counts.getLast().group(3)))
                .toList();
        MatchResult whole = same.size() < 2 ? counts.getLast() : same.get(same.size() - 2);
        String between = before.substring(
                Math.min(whole.end(), counts.getLast().start()),
                counts.getLast().start());
        boolean part = same.size() == 2 && counts.size() == 2 || between.contains("其中") || between.contains("建成");
        return same.size() >= 2 && part ? List.of(whole, counts.getLast()) : List.of();
    }

    /** 总…750个, 其中…600个 and nothing about the rest. */
    static void restUnnamed(LintText text, Hits hits) {
        LintText.each(text.prose(), ONE_PART, (line, m) -> {
            BigDecimal whole = value(m, 0);
            BigDecimal part = value(m, 3);
            if (m.group(3).equals(m.group(6)) && part.compareTo(whole) < 0) {
                hits.add(
                        line,
                        m.start(),
                        m.end(),
                        "总数%s中只说明了%s,其余%s的用途没有写明,请补充。"
                                .formatted(m.group(1), m.group(4), TableRules.plain(whole.subtract(part))),
                        m.group(1),
                        m.group(4));
            }
        });
    }

    /** A standard that must be k times another, and the plan's own figures for both. */
    static void ownRule(LintText text, Hits hits) {
        for (PrintedIndicator row : text.plan().indicators()) {
            Matcher rule = RATIO.matcher(Normal.compact(row.target()));
            if (!rule.find()) {
                continue;
            }
            double factor = Double.parseDouble(rule.group(2)) / ("%".equals(rule.group(3)) ? 100 : 1);
            for (String part : Normal.compact(row.name()).split("[和及与、]")) {
                Set<String> who = Figures.keys(part);
                who.remove("自理");
                for (String area : List.of("城市", "农村")) {
                    Set<String> base = Figures.keys(rule.group(1));
                    base.add(area);
                    if (who.contains(area)) {
                        compare(text, row, who, base, factor, hits);
                    }
                }
            }
        }
    }

    private static void compare(
            LintText text, PrintedIndicator row, Set<String> who, Set<String> base, double factor, Hits hits) {
        List<Figure> facts = text.figures().stream()
                .filter(f -> f.baseline() && f.money() && f.topic().contains("标准"))
                .toList();
        for (Figure subject : facts.stream().filter(f -> f.keys().equals(who)).toList()) {
            for (Figure basis :
                    facts.stream().filter(f -> f.keys().equals(base)).toList()) {
                double ratio = subject.value().doubleValue() / basis.value().doubleValue();
                boolean here = basis.where().section().equals(subject.where().section());
                if (here && ratio < factor - 0.0005) {
                    hits.add(
                            subject.where(),
                            "按文中数字,%s÷%s=%.3f,低于规划自己要求的%s倍(序号%s);请核实两个标准的执行时间。"
                                    .formatted(
                                            TableRules.plain(subject.value()),
                                            TableRules.plain(basis.value()),
                                            ratio,
                                            factor,
                                            row.no()),
                            subject.printed(),
                            basis.printed(),
                            rule(factor));
                }
            }
        }
    }

    private static String rule(double factor) {
        return TableRules.plain(BigDecimal.valueOf(factor));
    }

    /** 超过…目标N in the prose against the same row of the table of results. */
    static void excess(LintText text, Hits hits) {
        LintText.each(text.prose(), EXCESS, (line, m) -> {
            Set<String> keys = Figures.keys(m.group(1));
            for (Achievement row : text.plan().achievements()) {
                BigDecimal value = TableRules.number(row.value());
                BigDecimal target = TableRules.number(row.target());
                boolean same = keys.size() >= 2
                        && Figures.keys(Normal.compact(row.name())).equals(keys);
                if (!same || value == null || target == null) {
                    continue;
                }
                if (value.subtract(target).compareTo(new BigDecimal(m.group(2))) != 0) {
                    hits.add(
                            line,
                            m.start(2),
                            m.end(2),
                            "此处说超过目标%s,而完成情况表中%s减%s等于%s;请核实。"
                                    .formatted(
                                            m.group(2),
                                            row.value(),
                                            row.target(),
                                            TableRules.plain(value.subtract(target))),
                            m.group(2),
                            row.value(),
                            row.target());
                }
            }
        });
    }

    /** 每年500户 over the years of the plan against a total of the same thing elsewhere. */
    static void yearly(LintText text, Hits hits) {
        Integer first = text.firstYear();
        Integer last = text.lastYear();
        if (first == null || last == null) {
            return;
        }
        for (Figure quota : text.figures()) {
            for (Figure total : text.figures()) {
                boolean pair = quota.yearly()
                        && quota.context().contains("每年")
                        && !total.yearly()
                        && !quota.baseline()
                        && !total.baseline()
                        && quota.unit().equals(total.unit())
                        && quota.core().length() >= 4
                        && quota.core().endsWith(total.core())
                        && total.core().length() >= 4;
                BigDecimal sum = quota.value().multiply(BigDecimal.valueOf(last - first + 1L));
                if (pair && sum.compareTo(total.value()) != 0 && quota.value().compareTo(total.value()) != 0) {
                    hits.info(
                            total.where(),
                            "每年%s,%d年共%s,与此处%s不一致,请核实。"
                                    .formatted(
                                            quota.printed(), last - first + 1, TableRules.plain(sum), total.printed()),
                            quota.printed(),
                            total.printed());
                }
            }
        }
    }

    private static BigDecimal value(MatchResult m, int shift) {
        BigDecimal value = new BigDecimal(m.group(1 + shift));
        return "万".equals(m.group(2 + shift)) ? value.multiply(BigDecimal.valueOf(10_000)) : value;
    }
}
