package org.kaolin.plan.reading.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.kaolin.plan.reading.Block;
import org.kaolin.plan.reading.Normal;
import org.kaolin.plan.reading.UnreadablePlan;

/** Word文档: paragraphs and tables of a .docx in reading order, with automatic numbers written out. */
final class WordReader {

    private static final int DEEPEST = 6;

    private final List<Block> blocks = new ArrayList<>();
    private final WordNumbers numbers = new WordNumbers();
    private final XWPFDocument document;

    private WordReader(XWPFDocument document) {
        this.document = document;
    }

    /** Reads the document. Throws {@link UnreadablePlan} where it is no Word document, broken or too large. */
    static List<Block> read(byte[] file) {
        Set<String> entries = ZipGuard.check(file);
        if (!entries.contains("word/document.xml")) {
            throw new UnreadablePlan("文件不是Word文档（.docx）：压缩包内没有正文。请把规划另存为.docx后再上传，不要上传压缩包或表格文件。");
        }
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            WordReader reader = new WordReader(document);
            reader.body(document, 0);
            return reader.blocks;
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | IllegalArgumentException
                | IllegalStateException
                | NullPointerException
                | IndexOutOfBoundsException _) {
            throw ZipGuard.broken();
        }
    }

    private void body(IBody body, int depth) {
        for (IBodyElement element : body.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                add(paragraph);
            } else if (element instanceof XWPFTable table) {
                table(table, depth);
            } else if (element instanceof XWPFSDT content) {
                content.getContent().getText().lines().forEach(line -> addText(line, 0));
            }
        }
    }

    private void add(XWPFParagraph paragraph) {
        String text = numbers.before(paragraph) + text(paragraph);
        int level = level(paragraph);
        text.lines().forEach(line -> addText(line, level));
    }

    private void addText(String text, int level) {
        if (!Normal.isBlank(text)) {
            blocks.add(new Block.Paragraph(blocks.size() + 1, text, level));
        }
    }

    private static String text(XWPFParagraph paragraph) {
        return paragraph.getText().replace('\u0007', ' ');
    }

    private int level(XWPFParagraph paragraph) {
        String style = paragraph.getStyle();
        XWPFStyle found = style == null || document.getStyles() == null
                ? null
                : document.getStyles().getStyle(style);
        String name =
                found == null || found.getName() == null ? "" : found.getName().toLowerCase(Locale.ROOT);
        return name.matches("(heading|标题) ?[1-6]") ? name.charAt(name.length() - 1) - '0' : 0;
    }

    /** A table of one column is a frame: its content is read in order, then the end of the frame is marked. */
    private void table(XWPFTable table, int depth) {
        int widest = table.getRows().stream()
                .mapToInt(row -> row.getTableCells().size())
                .max()
                .orElse(0);
        boolean nested = table.getRows().stream()
                .flatMap(row -> row.getTableCells().stream())
                .anyMatch(cell -> !cell.getTables().isEmpty());
        if (depth < DEEPEST && (widest == 1 || nested)) {
            table.getRows().forEach(row -> row.getTableCells().forEach(cell -> body(cell, depth + 1)));
            blocks.add(new Block.Paragraph(blocks.size() + 1, ""));
        } else if (widest > 0) {
            blocks.add(new Block.Table(blocks.size() + 1, WordTable.rows(table)));
        }
    }
}
