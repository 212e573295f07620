package org.kaolin.plan.reading.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaolin.plan.reading.lint.Figures.Figure;
import org.kaolin.plan.reading.lint.LintRule.Hits;

/** 矛盾规则: two figures for the same thing, in table and prose or at two places of the prose. */
final class ConflictRules {
    private static final List<List<String>> OPPOSITES = List.of(
            List.of("城市", "农村"),
            List.of("城镇", "农村"),
            List.of("散居", "集中"),
            List.of("分散", "集中"),
            List.of("半失能", "自理"),
            List.of("新建", "改扩建"),
            List.of("公办", "民办"),
            List.of("市级", "县级"),
            List.of("市本级", "县级"),
            List.of("困难残疾人", "重度残疾人"),
            List.of("护理", "生活"),
            List.of("城市", "乡镇"),
            List.of("男", "女"));
    private static final Pattern SCOPE =
            Pattern.compile("新建|改扩建|改建|敬老院|福利院|县级|市级|市本级|乡镇级|示范|其中|每个|存量|民办|公办|试点|城区|街道|农村|城市|较大");
    private static final Pattern GROWTH = Pattern.compile("增长|提高了|增加了|下降|减少|增速|同比|较20|比20|超过.*目标");
    private static final Pattern CHANGE = Pattern.compile("提升|改造|升级|整合|转型|撤并|更新");

    private ConflictRules() {}

    /** A figure of a table and one of the prose that say different things of the same object. */
    static void tableAgainstProse(LintText text, Hits hits) {
        List<Figure> all = text.figures();
        for (Figure row : all.stream().filter(Figure::table).toList()) {
            for (Figure said : all.stream().filter(f -> !f.table()).toList()) {
                if (!same(row, said) || !comparable(row, said, text)) {
                    continue;
                }
                boolean units = !row.unit().equals(said.unit());
                if (units && !said.topic().contains(row.topic())) {
                    continue;
                }
                if (units || row.value().compareTo(said.value()) != 0) {
                    report(row, said, units, hits);
                } else if (!row.baseline()) {
                    denominator(row, said, hits);
                }
            }
        }
    }

    /** 覆盖100%的城市社区 where the row does not say of what. */
    private static void denominator(Figure row, Figure said, Hits hits) {
        Matcher of = Pattern.compile("%(?:以上)?的([\\u4e00-\\u9fff]{2,8})$").matcher(said.context());
        if (of.find() && !row.topic().contains(of.group(1))) {
            hits.info(
                    said.where(), "此处写明按“%s”计算,指标表“%s”没有写分母,请统一口径。".formatted(of.group(1), row.context()), of.group(1));
        }
    }

    private static void report(Figure row, Figure said, boolean units, Hits hits) {
        String message = (units ? "单位不一致:" : "数字不一致:")
                + "表中“%s”为%s,此处写%s;请核实以哪个为准,若对象不同请写明。".formatted(row.context(), row.printed(), said.printed());
        String context = said.core().endsWith(row.core()) ? said.context() : said.before() + said.context();
        if (row.baseline() || scopes(context, row.topic()).isEmpty()) {
            hits.add(said.where(), message, row.printed(), said.printed());
        } else {
            hits.info(said.where(), message, row.printed(), said.printed());
        }
    }

    /** Two figures of the prose for the same object. */
    static void proseAgainstProse(LintText text, Hits hits) {
        List<Figure> said = text.figures().stream().filter(f -> !f.table()).toList();
        for (int i = 0; i < said.size(); i++) {
            for (int j = i + 1; j < said.size(); j++) {
                Figure a = said.get(i);
                Figure b = said.get(j);
                boolean standards = standards(a, b);
                boolean equal = a.core().length() >= 4 && a.core().equals(b.core()) && a.yearly() == b.yearly();
                if (!a.unit().equals(b.unit())
                        || a.value().compareTo(b.value()) == 0
                        || !standards && !equal
                        || !comparable(a, b, text)) {
                    continue;
                }
                if (standards
                        || scopes(a.context(), b.context()).isEmpty()
                                && scopes(b.context(), a.context()).isEmpty()) {
                    hits.add(
                            b.where(),
                            "数字不一致:“%s”此处为%s,%s写%s;请核实以哪个为准,若时点或对象不同请写明。"
                                    .formatted(b.topic(), b.printed(), a.where().section(), a.printed()),
                            a.printed(),
                            b.printed());
                }
            }
        }
    }

    /** All of something at 100 % beside a part of it at less. */
    static void wholeAgainstPart(LintText text, Hits hits) {
        List<Figure> shares = text.figures().stream()
                .filter(f -> f.unit().equals("%") && !f.baseline())
                .toList();
        for (Figure whole : shares) {
            for (Figure part : shares) {
                boolean full = whole.value().compareTo(BigDecimal.valueOf(100)) == 0
                        && part.value().compareTo(whole.value()) < 0;
                boolean inside = whole.core().length() >= 4
                        && part.core().matches("(?:农村|城市|城镇|乡镇|街道|县级|乡村)" + Pattern.quote(whole.core()));
                if (full && inside && !(whole.table() && part.table())) {
                    hits.add(
                            part.where(),
                            "前后矛盾:“%s”要求全覆盖,其中“%s”却只到%s;请核实。".formatted(whole.topic(), part.topic(), part.printed()),
                            whole.printed(),
                            part.printed());
                }
            }
        }
    }

    /** More things to be improved than there are. */
    static void moreThanThereAre(LintText text, Hits hits) {
        for (Figure now : text.figures()) {
            for (Figure then : text.figures()) {
                boolean same = now.baseline()
                        && !then.baseline()
                        && !then.table()
                        && now.core().length() >= 4
                        && now.core().equals(then.core())
                        && now.unit().equals(then.unit());
                if (same && CHANGE.matcher(then.topic()).find() && then.value().compareTo(now.value()) > 0) {
                    hits.add(
                            then.where(),
                            "要改造提升的有%s,而文中写现有只有%s;请核实是否含新建。".formatted(then.printed(), now.printed()),
                            now.printed(),
                            then.printed());
                }
            }
        }
    }

    private static boolean comparable(Figure a, Figure b, LintText text) {
        boolean growth =
                GROWTH.matcher(a.topic()).find() || GROWTH.matcher(b.topic()).find();
        Integer last = a.baseline() ? null : text.lastYear();
        Integer yearA = a.year() == null ? last : a.year();
        Integer yearB = b.year() == null ? last : b.year();
        boolean years = yearA == null || yearB == null || yearA.equals(yearB);
        return a.baseline() == b.baseline() && years && !growth && !opposite(a.topic(), b.topic());
    }

    private static boolean same(Figure row, Figure said) {
        if (row.money() && said.money()) {
            return standards(row, said);
        }
        if (row.core().length() < 4
                || said.core().length() < 4
                || said.yearly() && !said.topic().contains("每百")) {
            return false;
        }
        boolean shorter =
                said.core().length() * 2 > row.core().length() && row.core().endsWith(said.core());
        return shorter || said.core().endsWith(row.core()) || areaImplied(row, said);
    }

    /** The row says 农村, the prose the same thing of villages. */
    private static boolean areaImplied(Figure row, Figure said) {
        String bare = row.core().replaceFirst("^(?:农村|城市)", "");
        boolean area = row.core().startsWith("农村") && said.context().contains("村")
                || row.core().startsWith("城市") && said.context().contains("社区");
        return area && bare.length() >= 4 && said.core().endsWith(bare);
    }

    /** Both are money standards of the same people. */
    private static boolean standards(Figure a, Figure b) {
        return a.money()
                && b.money()
                && a.baseline() == b.baseline()
                && a.topic().contains("标准")
                && b.topic().contains("标准")
                && a.keys().equals(b.keys())
                && a.keys().size() >= 2
                && !GROWTH.matcher(a.topic() + b.topic()).find();
    }

    private static boolean opposite(String a, String b) {
        return OPPOSITES.stream()
                .anyMatch(pair -> a.contains(pair.getFirst())
                                && b.contains(pair.getLast())
                                && !a.contains(pair.getLast())
                                && !b.contains(pair.getFirst())
                        || b.contains(pair.getFirst())
                                && a.contains(pair.getLast())
                                && !b.contains(pair.getLast())
                                && !a.contains(pair.getFirst()));
    }

    /** Words of {@code context} that narrow the population and that {@code name} does not have. */
    private static Set<String> scopes(String context, String name) {
        Set<String> found = new TreeSet<>();
        SCOPE.matcher(context)
                .results()
                .map(m -> m.group())
                .filter(word -> !name.contains(word))
                .forEach(found::add);
        if (name.contains("农村")) {
            found.remove("较大");
        }
        return found;
    }
}
