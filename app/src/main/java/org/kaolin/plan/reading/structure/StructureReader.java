package org.kaolin.plan.reading.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.reading.Achievement;
import org.kaolin.plan.reading.Block;
import org.kaolin.plan.reading.Heading;
import org.kaolin.plan.reading.Normal;
import org.kaolin.plan.reading.Passage;
import org.kaolin.plan.reading.PlanText;
import org.kaolin.plan.reading.PrintedIndicator;
import org.kaolin.plan.reading.PrintedProject;

/** 结构解读: turns the blocks of a document into the structure of a plan. */
public final class StructureReader {

    private static final Pattern REVIEW = Pattern.compile(
            "成就|成效|成绩|回顾|现状|现实基础|发展基础|工作基础|规划基础|形势|环境|机遇|挑战|面临|存在(的)?(主要)?问题|背景|完成情况|“?十[二三]五”?(时期|期间)");
    private static final Pattern AIM = Pattern.compile("要求|目标|任务|思路|举措|措施|原则");
    private static final Pattern TAIL = Pattern.compile(
            "(相关)?附件[\\d一二三四五]*\\s*[:.、]?.{0,40}|相关(链接|文档|解读|新闻|阅读).*|上一[篇条].*|下一[篇条].*|(打印|关闭|分享)(本页|窗口|此页|到)?.*|扫一扫.*|版权所有.*|主办单位.*|责任编辑.*|网站(地图|标识码).*|抄送.*|.*(办公室|办公厅).{0,12}\\d年\\d{1,2}月\\d{1,2}日印发.*");

    private static final int SHORTEST_NAME = 6;

    private final List<Heading> outline = new ArrayList<>();
    private final List<PrintedIndicator> indicators = new ArrayList<>();
    private final List<Achievement> achievements = new ArrayList<>();
    private final List<PrintedProject> projects = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final List<Passage> open = new ArrayList<>();
    private final BoxReader boxes = new BoxReader();
    private int chapter;
    private int section;
    private boolean tail;
    private boolean chapterReviews;
    private boolean sectionReviews;
    private int paragraph;

    private final CoverReader cover;
    private int tables;
    private @Nullable PrintedTable noted;

    private StructureReader(CoverReader cover) {
        this.cover = cover;
    }

    /** Reads the structure; nothing is thrown for a text without any, its lists are then empty. */
    public static PlanText read(List<Block> blocks) {
        List<Line> lines = LineReader.read(blocks);
        Outline read = OutlineReader.read(lines);
        CoverReader cover = CoverReader.read(lines, read);
        StructureReader reader = new StructureReader(cover);
        read.parts().forEach(reader::take);
        reader.closeSection();
        reader.passages.sort(java.util.Comparator.comparingInt(Passage::line));
        return new PlanText(
                cover.title(),
                cover.documentNumber(),
                cover.issuedOn(),
                reader.outline,
                reader.indicators,
                reader.achievements,
                reader.projects,
                reader.passages,
                blocks,
                cover.firstYear(),
                cover.lastYear());
    }

    private void take(Outline.Part part) {
        switch (part.role()) {
            case CHAPTER -> openChapter(part);
            case SECTION -> openSection(part);
            case BOX -> openBox(part);
            case TEXT -> takeText(part.line());
        }
    }

    private void openChapter(Outline.Part part) {
        closeSection();
        chapter = part.number();
        section = 0;
        tail = false;
        chapterReviews = reviews(part.title());
        sectionReviews = false;
        outline.add(new Heading(
                Heading.Level.CHAPTER,
                Integer.toString(chapter),
                part.title(),
                null,
                part.line().line()));
    }

    private void openSection(Outline.Part part) {
        closeSection();
        section = part.number();
        tail = false;
        sectionReviews = reviews(part.title());
        outline.add(new Heading(
                Heading.Level.SECTION,
                code(),
                part.title(),
                Integer.toString(chapter),
                part.line().line()));
        if (part.runIn()) {
            takeText(part.line());
        }
    }

    private void openBox(Outline.Part part) {
        closeBox();
        tail = false;
        String parent = section > 0 ? code() : Integer.toString(chapter);
        outline.add(new Heading(
                Heading.Level.BOX,
                Integer.toString(part.number()),
                part.title(),
                parent,
                part.line().line()));
        boxes.open(part);
    }

    private void takeText(Line line) {
        if (line.table() != null) {
            takeTable(line.table());
        } else if (isNote(line)) {
            passages.add(new Passage(line.line(), "T" + tables, line.text(), false));
            return;
        } else {
            noted = null;
        }
        if (boxes.isOpen()) {
            if (boxes.take(line)) {
                return;
            }
            closeBox();
        }
        if (line.frameEnd() || line.table() != null) {
            return;
        }
        tail = tail || (chapter > 0 && TAIL.matcher(line.folded()).matches());
        if (chapter == 0 || tail) {
            passages.add(new Passage(line.line(), "", line.text(), true));
            return;
        }
        boolean leadIn = line.folded().endsWith(":") && line.text().length() <= 40;
        if (!leadIn || paragraph == 0) {
            paragraph++;
        }
        open.add(new Passage(line.line(), code() + "¶" + paragraph, line.text(), chapterReviews || sectionReviews));
    }

    /** A remark under a table: it says so, or speaks of one of its indicators. */
    private boolean isNote(Line line) {
        if (noted == null || line.frameEnd()) {
            return false;
        }
        return CellKind.isNote(line.folded())
                || noted.rows().stream()
                        .map(row -> row.get(Column.NAME))
                        .anyMatch(name ->
                                name.length() >= SHORTEST_NAME && line.text().startsWith(name));
    }

    private void takeTable(PrintedTable table) {
        noted = table;
        TableReader reader = new TableReader(table, "T" + ++tables, cover.firstYear(), cover.lastYear());
        if (reader.tellsResults()) {
            achievements.addAll(reader.achievements());
        } else {
            indicators.addAll(reader.indicators());
        }
    }

    private void closeSection() {
        closeBox();
        for (Passage p : open) {
            passages.add(paragraph > 1 ? p : new Passage(p.line(), code(), p.text(), p.baseline()));
        }
        open.clear();
        paragraph = 0;
    }

    private void closeBox() {
        if (boxes.isOpen()) {
            boxes.close(passages, projects).forEach(this::takeText);
        }
    }

    private String code() {
        return chapter + "." + section;
    }

    private static boolean reviews(String title) {
        String folded = Normal.fold(title);
        return REVIEW.matcher(folded).find() && !AIM.matcher(folded).find();
    }
}
