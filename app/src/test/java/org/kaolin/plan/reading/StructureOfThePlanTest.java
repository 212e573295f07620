package org.kaolin.plan.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kaolin.plan.reading.PrintedIndicator.Kind;
import org.kaolin.plan.reading.document.DocumentReader;
import org.kaolin.plan.reading.structure.StructureReader;

/** The structure of the real plan, 景民字〔2021〕71号. */
class StructureOfThePlanTest {

    private static final String PLAN = "plan/jingdezhen-civil-affairs-14.txt";
    private static final Pattern WALK_ROW =
            Pattern.compile("\\| ([1-6]\\.\\d(?:¶\\d+)?|Z[\\d.]+) \\| (\\d+)(?:-(\\d+))? \\|.*");

    private static PlanText plan() {
        return StructureReader.read(DocumentReader.read(SharedGuides.bytes(PLAN), "plan.txt"));
    }

    @Test
    void theCoverGivesTitleNumberDateAndPeriod() {
        PlanText plan = plan();
        assertEquals("景德镇市民政事业发展“十四五”规划", plan.title());
        assertEquals("景民字〔2021〕71号", plan.documentNumber());
        assertEquals(LocalDate.of(2021, 10, 28), plan.issuedOn());
        assertEquals(2021, plan.firstYear());
        assertEquals(2025, plan.lastYear());
    }

    @Test
    void thereAreSixChaptersTwentySevenSectionsAndNineBoxes() {
        Map<Heading.Level, Long> counts =
                plan().outline().stream().collect(Collectors.groupingBy(Heading::level, Collectors.counting()));
        assertEquals(Map.of(Heading.Level.CHAPTER, 6L, Heading.Level.SECTION, 27L, Heading.Level.BOX, 9L), counts);
        assertEquals(
                List.of("2.2", "2.3", "2.4", "2.5", "3.4", "4.2", "4.4", "4.5", "5.5"),
                plan().outline().stream()
                        .filter(h -> h.level() == Heading.Level.BOX)
                        .map(Heading::parent)
                        .toList());
    }

    /** Section 9 of the seed map walks the text top to bottom and gives each paragraph its lines. */
    @Test
    void everyParagraphHasTheCodeOfTheWalk() {
        PlanText plan = plan();
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (String row : SharedGuides.text("domain/seed-map.md").lines().toList()) {
            Matcher m = WALK_ROW.matcher(row);
            if (!m.matches() || m.group(1).equals("1.3")) {
                continue;
            }
            int first = Integer.parseInt(m.group(2));
            int last = m.group(3) == null ? first : Integer.parseInt(m.group(3));
            checked++;
            for (Passage passage : plan.passages()) {
                boolean inside = passage.line() >= first && passage.line() <= last;
                if (inside != passage.section().equals(m.group(1))) {
                    wrong.add(m.group(1) + " ≠ " + passage.section() + " at line " + passage.line());
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(checked > 100, "rows checked: " + checked);
    }

    @Test
    void thirtyIndicatorsKeepTheirPrintedNumbersAndThirtyStaysAbsent() {
        List<Integer> expected =
                new ArrayList<>(IntStream.rangeClosed(1, 29).boxed().toList());
        expected.add(31);
        assertEquals(
                expected, plan().indicators().stream().map(PrintedIndicator::no).toList());
    }

    @Test
    void nineIndicatorsAreBindingTheOthersExpected() {
        List<Integer> binding = plan().indicators().stream()
                .filter(i -> i.kind() == Kind.BINDING)
                .map(PrintedIndicator::no)
                .toList();
        assertEquals(List.of(8, 10, 11, 12, 13, 20, 25, 26, 31), binding);
        assertTrue(plan().indicators().stream()
                .allMatch(i -> i.kind() != null && Integer.valueOf(2025).equals(i.year())));
    }

    @Test
    void unitsAreAsPrintedAndMissingWhereTheTableLeavesThemOut() {
        Map<Integer, String> units = new TreeMap<>();
        plan().indicators().forEach(i -> units.put(i.no(), i.unit()));
        assertEquals(
                List.of(10, 17, 31),
                units.keySet().stream().filter(no -> units.get(no).isEmpty()).toList());
        assertEquals("(元/人、月)", units.get(3));
        assertEquals("万个", units.get(14));
        assertEquals("平方米", units.get(15));
        assertEquals(15, units.values().stream().filter("%"::equals).count());
    }

    @Test
    void targetsAreReadWithTheirComparators() {
        Map<Integer, String> read = new LinkedHashMap<>();
        for (PrintedIndicator i : plan().indicators()) {
            String value = i.value() == null ? "" : " " + i.value();
            String base =
                    i.baseValue() == null ? "" : " = " + i.baseValue() + (i.baseUnit() == null ? "" : i.baseUnit());
            read.put(i.no(), i.comparator().sign() + value + base);
        }
        assertEquals("text", read.get(1));
        assertEquals(">= 75 = 75%", read.get(2));
        assertEquals(">= 1.3 = 1.3倍", read.get(3));
        assertEquals(">= 80 = 80%", read.get(5));
        assertEquals(">= 20 = 20%", read.get(6));
        assertEquals("text", read.get(7));
        assertEquals(">= 0.0260 = 260个", read.get(14));
        assertEquals("> 30 = 30平方米", read.get(15));
        assertEquals(">= 0.2 = 2000人", read.get(16));
        assertEquals(">= 0.35 = 3500人", read.get(18));
        assertEquals(">= 2000 = 2000元/人、月", read.get(27));
        assertEquals(">= 10 = 10", read.get(31));
    }

    @Test
    void resultsOfTheLastPlanAreKeptApart() {
        List<Achievement> results = plan().achievements();
        assertEquals(13, results.size());
        assertEquals("T1", results.getFirst().where().section());
        assertEquals("T2", plan().indicators().getFirst().where().section());
        assertEquals("社会散居孤儿基本生活最低养育标准|元/人、月|950|900|超过50(元/人、月)", brief(results.get(3)));
        assertEquals("生活不能自理特困人员集中供养率|%|65.32|50|超过15.32个百分点", brief(results.get(4)));
        assertEquals("每万人拥有社会组织数|个|7.6|6.7|超过0.9%", brief(results.get(6)));
        assertEquals("社会工作专业人才占总人口比例|千人比|1|1|实现目标", brief(results.get(11)));
    }

    private static String brief(Achievement a) {
        return String.join("|", a.name(), a.unit(), a.value(), a.target(), a.result());
    }

    @Test
    void boxesHoldTheirNumberedProjects() {
        Map<Integer, List<Integer>> numbers = new TreeMap<>();
        for (PrintedProject p : plan().projects()) {
            numbers.computeIfAbsent(p.box(), _ -> new ArrayList<>()).add(p.no() == null ? 0 : p.no());
        }
        assertEquals(
                "{1=[1, 2], 2=[1, 2], 3=[0], 4=[1, 2], 5=[1, 2, 3], 6=[0], 7=[1, 2, 3], 8=[1, 2, 3],"
                        + " 9=[1, 2, 3, 4, 5, 6, 7, 8]}",
                numbers.toString());
        assertTrue(plan().projects().stream().anyMatch(p -> p.title().equals("城乡社区服务提质增效")));
    }

    @Test
    void theReviewOfTheLastPlanIsBaselineAndTheGoalsAreNot() {
        Map<Boolean, List<String>> sections = plan().passages().stream()
                .filter(p -> p.section().startsWith("1."))
                .collect(Collectors.partitioningBy(
                        Passage::baseline, Collectors.mapping(p -> p.section().substring(0, 3), Collectors.toList())));
        assertEquals(
                List.of("1.1", "1.2"), sections.get(true).stream().distinct().toList());
        assertEquals(
                List.of("1.0", "1.3", "1.4"),
                sections.get(false).stream().distinct().toList());
    }
}
