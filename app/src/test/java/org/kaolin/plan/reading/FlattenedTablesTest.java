package org.kaolin.plan.reading;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tables made at random and flattened in the ways copying a page does; nearly every row must come back whole. */
class FlattenedTablesTest {

    private static final String[] SUBJECTS = {
        "城市低保",
        "农村特困人员",
        "养老机构护理型床位",
        "社区日间照料机构",
        "残疾人两项补贴",
        "县级未成年人保护中心",
        "乡镇（街道）社工站",
        "注册志愿者",
        "社会组织",
        "孤儿基本生活保障",
        "家庭养老床位",
        "婚姻登记“跨省通办”",
        "城乡社区综合服务设施",
        "公益性安葬（放）设施",
        "慈善信托"
    };
    private static final String[] PERCENT = {"覆盖率", "占比", "达标率", "年均增速", "建成率"};
    private static final String[] AMOUNT = {"数量", "总量", "建设数", "人数"};
    private static final String[] UNITS = {"个", "张", "万人", "处", "万张", "所", "人次", "元/人·月", "家", "万元", "户"};
    private static final String[] GROUPS = {"社会救助", "养老服务", "基层治理", "儿童福利", "社会事务"};

    private record Row(String no, String group, String name, String unit, String base, String target, String kind) {}

    private record Shape(boolean numbers, boolean groups, boolean units, boolean base, boolean kinds) {}

    private static List<Row> rows(Random random, Shape shape) {
        List<Row> rows = new ArrayList<>();
        int count = 6 + random.nextInt(20);
        String group = "";
        for (int i = 1; i <= count; i++) {
            boolean percent = random.nextBoolean();
            String name = pick(random, SUBJECTS) + pick(random, percent ? PERCENT : AMOUNT);
            String unit = percent ? "%" : pick(random, UNITS);
            String next = i % 5 == 1 ? GROUPS[i / 5 % GROUPS.length] : "";
            group = next.isEmpty() ? group : next;
            rows.add(new Row(
                    shape.numbers ? Integer.toString(i) : "",
                    shape.groups ? group : "",
                    name,
                    shape.units ? unit : "",
                    shape.base ? random.nextInt(8) == 0 ? "—" : figure(random, percent) : "",
                    target(random, percent),
                    shape.kinds ? random.nextInt(3) == 0 ? "约束性" : "预期性" : ""));
        }
        return rows;
    }

    private static String pick(Random random, String[] words) {
        return words[random.nextInt(words.length)];
    }

    private static String figure(Random random, boolean percent) {
        int n = random.nextInt(percent ? 100 : 3000) + 1;
        return random.nextInt(4) == 0 ? n + "." + (1 + random.nextInt(9)) : Integer.toString(n);
    }

    private static String target(Random random, boolean percent) {
        String figure = figure(random, percent);
        return switch (random.nextInt(9)) {
            case 0 -> "≥" + figure;
            case 1 -> "不低于" + figure;
            case 2 -> figure + "以上";
            case 3 -> "[" + figure + "]";
            case 4 -> "达到" + figure;
            default -> figure;
        };
    }

    private static List<String> header(Shape shape) {
        List<String> header = new ArrayList<>();
        if (shape.groups) {
            header.add("类别");
        }
        if (shape.numbers) {
            header.add("序号");
        }
        header.add("指标名称");
        if (shape.units) {
            header.add("单位");
        }
        if (shape.base) {
            header.add("2020年");
        }
        header.add("2025年目标值");
        if (shape.kinds) {
            header.add("属性");
        }
        return header;
    }

    /** Cells as a page gives them: a group once for its rows, a unit sometimes lost, a name sometimes broken. */
    private static List<String> cells(Row row, String lastGroup, Random random, boolean damage) {
        List<String> cells = new ArrayList<>();
        if (!row.group.isEmpty() && !row.group.equals(lastGroup)) {
            cells.add(row.group);
        }
        cells.add(row.no);
        int half = row.name.length() / 2;
        if (damage && random.nextInt(6) == 0) {
            cells.add(row.name.substring(0, half));
            cells.add(row.name.substring(half));
        } else {
            cells.add(row.name);
        }
        cells.add(damage && random.nextInt(8) == 0 ? "" : row.unit);
        cells.add(row.base);
        cells.add(row.target);
        cells.add(row.kind);
        cells.removeIf(String::isEmpty);
        return cells;
    }

    private static String text(List<Row> rows, Shape shape, String separator, Random random, boolean damage) {
        StringBuilder text = new StringBuilder("云溪市民政事业发展“十四五”规划\n第一章 目标\n云溪市“十四五”主要指标\n");
        text.append(String.join(separator, header(shape))).append('\n');
        String group = "";
        for (Row row : rows) {
            text.append(String.join(separator, cells(row, group, random, damage)))
                    .append('\n');
            group = row.group;
        }
        return text.append("第二章 保障措施\n加强领导，完善机制，确保规划落到实处。\n").toString();
    }

    private static int recovered(List<Row> rows, List<PrintedIndicator> read) {
        int right = 0;
        for (Row row : rows) {
            right += read.stream().anyMatch(i -> isSame(row, i)) ? 1 : 0;
        }
        return right;
    }

    private static boolean isSame(Row row, PrintedIndicator i) {
        String kind = i.kind() == null ? "" : i.kind() == PrintedIndicator.Kind.BINDING ? "约束性" : "预期性";
        return i.name().equals(row.name)
                && (row.no.isEmpty() ? i.no() == null : row.no.equals(String.valueOf(i.no())))
                && i.target().equals(row.target)
                && kind.equals(row.kind)
                && (row.base.isEmpty() || row.base.equals(i.baseline()))
                && (row.group.isEmpty() || row.group.equals(i.group()));
    }

    private static double share(String separator, boolean damage) {
        int total = 0;
        int right = 0;
        for (int seed = 0; seed < 120; seed++) {
            Random random = new Random(seed);
            Shape shape = new Shape(
                    random.nextInt(4) > 0,
                    random.nextInt(3) == 0,
                    random.nextInt(5) > 0,
                    random.nextBoolean(),
                    random.nextInt(5) > 0);
            List<Row> rows = rows(random, shape);
            String text = text(rows, shape, separator, random, damage);
            List<PrintedIndicator> read = FictionalPlans.readText(text).indicators();
            int found = recovered(rows, read);
            if (found < rows.size() && Boolean.getBoolean("show")) {
                System.out.println(seed + " " + shape + " " + found + "/" + rows.size() + "\n" + text);
                read.forEach(System.out::println);
                return 0;
            }
            total += rows.size();
            right += found;
        }
        return (double) right / total;
    }

    @Test
    void oneCellPerLineIsRestored() {
        double share = share("\n", false);
        assertTrue(share > 0.995, "share of rows restored: " + share);
    }

    @Test
    void oneCellPerLineIsRestoredWithLostUnitsAndBrokenNames() {
        double share = share("\n", true);
        assertTrue(share > 0.98, "share of rows restored: " + share);
    }

    @Test
    void oneRowPerLineIsRestored() {
        for (String separator : List.of("\t", "   ", " ")) {
            double share = share(separator, true);
            assertTrue(share > 0.98, "share of rows restored with '" + separator + "': " + share);
        }
    }
}
