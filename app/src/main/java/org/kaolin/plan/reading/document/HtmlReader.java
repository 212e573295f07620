package org.kaolin.plan.reading.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.kaolin.plan.reading.Block;
import org.kaolin.plan.reading.Normal;

/** 网页: paragraphs and tables of an HTML page in reading order; nothing in it is run or fetched. */
final class HtmlReader {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([a-z0-9_-]+)");
    private static final String DROPPED =
            "script,style,noscript,template,nav,footer,iframe,svg,select,button,input,textarea,object,[hidden],head";
    private static final Set<String> BREAKING = Set.of(
            "p",
            "div",
            "br",
            "li",
            "ul",
            "ol",
            "tr",
            "td",
            "th",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "article",
            "header",
            "main",
            "body",
            "blockquote",
            "center",
            "hr",
            "dl",
            "dt",
            "dd",
            "caption",
            "aside",
            "figure",
            "form",
            "pre",
            "fieldset");
    private static final int HEAD = 2048;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int level;

    private HtmlReader() {}

    /** Reads a page; never throws for bad markup, which is repaired as a browser does. */
    static List<Block> read(byte[] file) {
        Document page = Jsoup.parse(decode(file));
        page.select(DROPPED).remove();
        page.select("[style~=(?i)display\\s*:\\s*none]").remove();
        HtmlReader reader = new HtmlReader();
        NodeTraversor.filter(reader.new Walk(), page.body());
        reader.flush();
        return reader.blocks;
    }

    private static String decode(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher m = CHARSET.matcher(head);
        boolean chinese =
                m.find() && m.group(1).toLowerCase(java.util.Locale.ROOT).startsWith("gb");
        if (chinese && !isUtf8(file)) {
            return new String(file, Charset.forName("GB18030"));
        }
        return TextReader.decode(file);
    }

    private static boolean isUtf8(byte[] file) {
        return !new String(file, StandardCharsets.UTF_8).contains("\ufffd");
    }

    private final class Walk implements NodeFilter {
        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText().replaceAll("[\\s]+", " "));
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            String name = element.normalName();
            if (BREAKING.contains(name)) {
                flush();
            }
            if (name.equals("table") && isData(element)) {
                blocks.add(table(element));
                return FilterResult.SKIP_CHILDREN;
            }
            if (name.matches("h[1-6]")) {
                level = name.charAt(1) - '0';
            }
            if (name.equals("li")
                    && element.parent() != null
                    && element.parent().normalName().equals("ol")) {
                text.append(element.elementSiblingIndex() + 1).append(". ");
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && BREAKING.contains(element.normalName())) {
                flush();
                if (element.normalName().equals("table") && !isData(element)) {
                    blocks.add(new Block.Paragraph(blocks.size() + 1, ""));
                }
                level = element.normalName().matches("h[1-6]") ? 0 : level;
            }
            return FilterResult.CONTINUE;
        }
    }

    private void flush() {
        if (!Normal.isBlank(text.toString())) {
            blocks.add(new Block.Paragraph(blocks.size() + 1, text.toString(), level));
        }
        text.setLength(0);
    }

    /** A table with at least two columns whose cells hold no table of their own; others are frames or page layout. */
    private static boolean isData(Element table) {
        boolean nested = table.select("table").size() > 1;
        int widest = 0;
        for (Element row : table.select("tr")) {
            widest = Math.max(widest, row.select("> td, > th").size());
        }
        return !nested && widest > 1;
    }

    private Block table(Element table) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            List<Block.Cell> cells = new ArrayList<>();
            for (Element cell : row.select("> td, > th")) {
                cells.add(new Block.Cell(cellText(cell), span(cell, "rowspan"), span(cell, "colspan")));
            }
            rows.add(cells);
        }
        return new Block.Table(blocks.size() + 1, rows);
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        boolean number = value.matches("\\d{1,4}");
        return number ? Math.max(1, Integer.parseInt(value)) : 1;
    }

    private static String cellText(Element cell) {
        HtmlReader reader = new HtmlReader();
        NodeTraversor.filter(reader.new Walk(), cell);
        reader.flush();
        List<String> lines = new ArrayList<>();
        for (Block block : reader.blocks) {
            if (block instanceof Block.Paragraph p && !p.text().isEmpty()) {
                lines.add(Normal.trim(p.text()));
            }
        }
        return String.join("\n", lines);
    }
}
