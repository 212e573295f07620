package org.kaolin.plan.reading;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kaolin.plan.reading.document.DocumentReader;
import org.kaolin.plan.reading.lint.Linter;
import org.kaolin.plan.reading.structure.StructureReader;

/** 规划解读: reads an uploaded plan into outline, indicators, results, projects, commitments and findings. */
public final class PlanReader {

    private static final Pattern PLAN_WORDS = Pattern.compile("规划|计划|目标|指标|工程|建设|服务|推进|完善|健全|保障|体系|机制|加强");
    private static final Pattern CIVIL_AFFAIRS = Pattern.compile("民政|救助|低保|养老|老年|儿童|社会组织|社区|殡葬|婚姻|慈善|残疾|社会工作|区划|地名|福利");
    private static final int FEWEST_PER_THOUSAND = 8;

    private PlanReader() {}

    /**
     * Reads an uploaded file.
     *
     * @param fileName name as uploaded, helps to tell HTML from text
     * @throws UnreadablePlan where the file is empty, binary, encrypted, too large or no plan; the message says what to do
     */
    public static ReadPlan read(byte[] file, String fileName) {
        PlanText text = StructureReader.read(DocumentReader.read(file, fileName));
        refuseOtherTexts(text);
        List<Commitment> commitments = CommitmentReader.read(text);
        return new ReadPlan(
                text.withProjects(withCommitments(text.projects(), commitments)), commitments, Linter.check(text));
    }

    /** Gives each project of a box the commitments of its item. */
    private static List<PrintedProject> withCommitments(List<PrintedProject> projects, List<Commitment> commitments) {
        Map<String, List<Commitment>> bySection = commitments.stream()
                .collect(Collectors.groupingBy(c -> c.where().section()));
        return projects.stream()
                .map(p -> p.with(bySection.getOrDefault(p.where().section(), List.of())))
                .toList();
    }

    private static void refuseOtherTexts(PlanText text) {
        int length = 0;
        int words = 0;
        int affairs = 0;
        for (Passage passage : text.passages()) {
            String folded = Normal.fold(passage.text());
            length += folded.length();
            words += count(PLAN_WORDS.matcher(folded));
            affairs += count(CIVIL_AFFAIRS.matcher(folded));
        }
        boolean structured = !text.indicators().isEmpty()
                || !text.outline().isEmpty()
                || !text.title().isEmpty();
        boolean wording = words * 1000L >= (long) FEWEST_PER_THOUSAND * length && words > 0;
        boolean plan = structured
                && (wording || !text.indicators().isEmpty())
                && (affairs > 0 || !text.title().isEmpty());
        if (!plan) {
            throw new UnreadablePlan(
                    "没有在文件里找到规划：既没有章节和专栏，也没有指标表，或内容与民政规划无关。" + "请确认上传的是规划全文（含“第一章”或“一、”等标题），而不是通知、新闻或其他文件。");
        }
    }

    private static int count(Matcher matcher) {
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
