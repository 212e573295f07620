package org.kaolin.sheets.file;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** 读取 .xlsx: pulls the few parts that matter out of the package, one element at a time; macros are never looked at. */
final class XlsxReader {

    private static final XMLInputFactory XML = XMLInputFactory.newInstance();

    static {
        XML.setXMLReporter((message, type, information, location) -> {});
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final BoundedZip zip;
    private final Allowance allowance = new Allowance();
    private final List<String> strings = new ArrayList<>();
    private final BitSet struckStrings = new BitSet();
    private XlsxStyles styles = new XlsxStyles();
    private boolean from1904;

    private XlsxReader(BoundedZip zip) {
        this.zip = zip;
    }

    static List<Sheet> read(byte[] content) throws IOException, XMLStreamException {
        try (BoundedZip zip = BoundedZip.open(content)) {
            return new XlsxReader(zip).sheets();
        }
    }

    /** Where the parts of a package's sheets lie, by name of the sheet. */
    static Map<String, String> parts(BoundedZip zip) throws IOException, XMLStreamException {
        Map<String, String> parts = new HashMap<>();
        XlsxReader reader = new XlsxReader(zip);
        for (Named named : reader.named()) {
            parts.put(named.name(), named.part());
        }
        return parts;
    }

    private record Named(String name, boolean hidden, String part) {}

    private List<Sheet> sheets() throws IOException, XMLStreamException {
        List<Named> named = named();
        if (zip.has("xl/styles.xml")) {
            styles = each("xl/styles.xml", XlsxStyles::read);
        }
        if (zip.has("xl/sharedStrings.xml")) {
            each("xl/sharedStrings.xml", this::strings);
        }
        List<Sheet> sheets = new ArrayList<>();
        for (Named each : named) {
            allowance.sheet();
            sheets.add(each(each.part(), xml -> sheet(each, xml)));
        }
        return sheets;
    }

    private List<Named> named() throws IOException, XMLStreamException {
        refuseOthers();
        Map<String, String> targets = new HashMap<>();
        each("xl/_rels/workbook.xml.rels", xml -> {
            while (next(xml)) {
                if (starts(xml, "Relationship")) {
                    String target = attribute(xml, "Target");
                    targets.put(attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
            return targets;
        });
        List<Named> named = new ArrayList<>();
        each("xl/workbook.xml", xml -> {
            while (next(xml)) {
                if (starts(xml, "workbookPr")) {
                    from1904 = isTrue(attribute(xml, "date1904"));
                } else if (starts(xml, "sheet")) {
                    String part = targets.getOrDefault(attribute(xml, "id"), "");
                    if (part.contains("worksheets/")) {
                        boolean hidden = attribute(xml, "state")
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains("hidden");
                        named.add(new Named(attribute(xml, "name"), hidden, part));
                    }
                }
            }
            return named;
        });
        return named;
    }

    private void refuseOthers() {
        if (zip.has("xl/workbook.bin")) {
            throw new RefusedFile("这是二进制工作簿 .xlsb,请另存为 .xlsx 后再导入");
        }
        if (zip.has("word/document.xml") || zip.has("ppt/presentation.xml")) {
            throw new RefusedFile("这是文字或演示文档,不是电子表格,请导入 .xlsx、.xls 或 .csv");
        }
        if (!zip.has("xl/workbook.xml")) {
            throw new RefusedFile("压缩包中没有工作簿,请直接导入 .xlsx、.xls 或 .csv 文件(.ods 请另存为 .xlsx)");
        }
    }

    @FunctionalInterface
    interface Part<T> {
        T read(XMLStreamReader xml) throws XMLStreamException;
    }

    private <T> T each(String name, Part<T> part) throws IOException, XMLStreamException {
        try (InputStream in = zip.open(name)) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            try {
                return part.read(xml);
            } finally {
                xml.close();
            }
        }
    }

    /** Moves on; a document type is refused before anything of it is resolved. */
    static boolean next(XMLStreamReader xml) throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new RefusedFile("文件中含有外部实体定义,已拒绝读取");
        }
        return true;
    }

    static boolean starts(XMLStreamReader xml, String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    static boolean ends(XMLStreamReader xml, String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    static boolean isTrue(String text) {
        return text.equals("1") || text.equals("true");
    }

    private List<String> strings(XMLStreamReader xml) throws XMLStreamException {
        while (next(xml)) {
            if (starts(xml, "si")) {
                Rich rich = rich(xml, "si");
                struckStrings.set(strings.size(), rich.struck());
                strings.add(rich.text());
                allowance.text(rich.text().length());
            }
        }
        return strings;
    }

    private record Rich(String text, boolean struck) {}

    /** Text of runs without its phonetic guide; struck when every run is. */
    private static Rich rich(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean runStruck = false;
        int runs = 0;
        int struck = 0;
        int guides = 0;
        boolean taking = false;
        while (next(xml) && !ends(xml, end)) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "rPh" -> guides++;
                    case "r" -> runStruck = false;
                    case "strike" -> runStruck = !"0".equals(attribute(xml, "val"));
                    case "t" -> {
                        taking = guides == 0;
                        runs++;
                        struck += runStruck ? 1 : 0;
                    }
                    default -> {}
                }
            } else if (xml.isEndElement()) {
                taking = false;
                guides -= xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (taking && xml.hasText()) {
                text.append(xml.getText());
            }
        }
        return new Rich(unescaped(text.toString()), runs > 0 && struck == runs);
    }

    private static String unescaped(String text) {
        return text.contains("_x000") ? text.replace("_x000D_", "").replace("_x000A_", "\n") : text;
    }

    private Sheet sheet(Named named, XMLStreamReader xml) throws XMLStreamException {
        List<SheetRow> rows = new ArrayList<>();
        List<Sheet.Merge> merges = new ArrayList<>();
        BitSet hidden = new BitSet();
        while (next(xml)) {
            if (starts(xml, "row")) {
                int before = rows.isEmpty() ? 0 : rows.getLast().number();
                SheetRow row = row(xml, before + 1);
                if (row.cells().length > 0) {
                    allowance.row();
                    rows.add(row);
                }
            } else if (starts(xml, "col") && isTrue(attribute(xml, "hidden"))) {
                int least = Integer.parseInt(attribute(xml, "min"));
                int most = Integer.parseInt(attribute(xml, "max"));
                hidden.set(Math.max(0, least - 1), Math.max(least, Math.min(most, 1_024)));
            } else if (starts(xml, "mergeCell") && merges.size() < 50_000) {
                merges.add(merge(attribute(xml, "ref")));
            }
        }
        return new Sheet(named.name(), named.hidden(), rows, merges, hidden);
    }

    private static Sheet.Merge merge(String ref) {
        String[] ends = ref.split(":", 2);
        String last = ends[ends.length - 1];
        return new Sheet.Merge(rowOf(ends[0]), rowOf(last), columnOf(ends[0]), columnOf(last));
    }

    static int rowOf(String ref) {
        return Integer.parseInt(ref.replaceFirst("^\\$?[A-Za-z]{1,3}\\$?", ""));
    }

    static int columnOf(String ref) {
        int column = 0;
        int length = 0;
        for (int i = 0; i < ref.length() && length < 4; i++) {
            int letter = Character.toUpperCase(ref.charAt(i)) - 'A';
            if (letter >= 0 && letter < 26) {
                column = column * 26 + letter + 1;
                length++;
            } else if (ref.charAt(i) != '$') {
                break;
            }
        }
        return column - 1;
    }

    private SheetRow row(XMLStreamReader xml, int following) throws XMLStreamException {
        String number = attribute(xml, "r");
        boolean hidden = isTrue(attribute(xml, "hidden"));
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        while (next(xml) && !ends(xml, "row")) {
            if (starts(xml, "c")) {
                String ref = attribute(xml, "r");
                column = ref.isEmpty() ? column : columnOf(ref);
                Cell cell = cell(xml);
                if (!cell.isBlank()) {
                    allowance.cell(Math.max(0, column), cell.text().length());
                    while (cells.size() <= column) {
                        cells.add(Cell.BLANK);
                    }
                    cells.set(column, cell);
                }
                column++;
            }
        }
        return new SheetRow(
                number.isEmpty() ? following : Integer.parseInt(number), cells.toArray(Cell[]::new), hidden);
    }

    private Cell cell(XMLStreamReader xml) throws XMLStreamException {
        String type = attribute(xml, "t");
        int style = integer(attribute(xml, "s"));
        boolean formula = false;
        String value = null;
        Rich inline = null;
        while (next(xml) && !ends(xml, "c")) {
            if (starts(xml, "f")) {
                formula = true;
            } else if (starts(xml, "v")) {
                value = xml.getElementText();
            } else if (starts(xml, "is")) {
                inline = rich(xml, "is");
            }
        }
        if (inline != null) {
            return Cell.text(inline.text(), inline.struck() || styles.isStruck(style), formula);
        }
        if (value == null || value.isEmpty()) {
            return formula ? Cell.error("公式没有存下结果") : Cell.BLANK;
        }
        return cell(type, style, value, formula);
    }

    private Cell cell(String type, int style, String value, boolean formula) {
        boolean struck = styles.isStruck(style);
        return switch (type) {
            case "s" -> {
                int index = integer(value);
                if (index >= strings.size()) {
                    throw new RefusedFile("文件已损坏:缺少文字内容,请用 Excel 或 WPS 打开并另存后重试");
                }
                yield Cell.text(strings.get(index), struck || struckStrings.get(index), formula);
            }
            case "str" -> Cell.text(unescaped(value), struck, formula);
            case "b" -> Cell.truth(isTrue(value), struck, formula);
            case "e" -> Cell.error(value);
            case "d" -> styles.isoDate(value, struck, formula);
            default -> number(style, Allowance.number(value), struck, formula);
        };
    }

    private Cell number(int style, BigDecimal number, boolean struck, boolean formula) {
        Cell date = styles.isDate(style) ? XlsxStyles.date(number, from1904, struck, formula) : null;
        return date == null ? Cell.number(number, styles.isPercent(style), struck, formula) : date;
    }

    private static int integer(@Nullable String text) {
        return text == null || text.isEmpty() ? 0 : Math.max(0, Integer.parseInt(text.strip()));
    }
}
