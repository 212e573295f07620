package org.kaolin.sheets.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** 单元格样式: of a cell only what changes its meaning: a date, a percentage, struck out. */
final class XlsxStyles {

    private static final Pattern NOT_LETTERS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");
    private static final int OFFSET_1904 = 1462;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int LAST_SERIAL = 2_958_465;

    private final List<String> formats = new ArrayList<>();
    private final BitSet struck = new BitSet();

    static XlsxStyles read(XMLStreamReader xml) throws XMLStreamException {
        XlsxStyles styles = new XlsxStyles();
        Map<String, String> codes = new HashMap<>();
        BitSet struckFonts = new BitSet();
        int fonts = 0;
        String within = "";
        while (XlsxReader.next(xml)) {
            if (!xml.isStartElement()) {
                continue;
            }
            String name = xml.getLocalName();
            switch (name) {
                case "fonts", "cellXfs", "cellStyleXfs", "dxfs" -> within = name;
                case "numFmt" ->
                    codes.put(XlsxReader.attribute(xml, "numFmtId"), XlsxReader.attribute(xml, "formatCode"));
                case "font" -> fonts += within.equals("fonts") ? 1 : 0;
                case "strike" ->
                    struckFonts.set(
                            Math.max(0, fonts - 1),
                            within.equals("fonts") && !"0".equals(XlsxReader.attribute(xml, "val")));
                case "xf" -> {
                    if (within.equals("cellXfs")) {
                        styles.add(xml, codes, struckFonts);
                    }
                }
                default -> {}
            }
        }
        return styles;
    }

    private void add(XMLStreamReader xml, Map<String, String> codes, BitSet struckFonts) {
        String id = XlsxReader.attribute(xml, "numFmtId");
        String font = XlsxReader.attribute(xml, "fontId");
        if (!font.isEmpty() && struckFonts.get(Math.max(0, Integer.parseInt(font)))) {
            struck.set(formats.size());
        }
        formats.add(codes.getOrDefault(id, builtIn(id.isEmpty() ? 0 : Integer.parseInt(id))));
    }

    /** Formats every spreadsheet knows by number; 27–58 are the East Asian dates. */
    private static String builtIn(int id) {
        if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58) {
            return "yyyy-mm-dd";
        }
        return id == 9 || id == 10 ? "0%" : "";
    }

    boolean isStruck(int style) {
        return struck.get(style);
    }

    boolean isDate(int style) {
        return style < formats.size() && isDateFormat(formats.get(style));
    }

    /** Whether a number format shows a day: year, month or day, not hours alone. */
    static boolean isDateFormat(String format) {
        String letters = NOT_LETTERS.matcher(format).replaceAll("");
        int section = letters.indexOf(';');
        String first = (section < 0 ? letters : letters.substring(0, section)).toLowerCase(java.util.Locale.ROOT);
        return first.contains("y")
                || first.contains("d")
                || first.contains("m") && !first.contains("h") && !first.contains("s");
    }

    boolean isPercent(int style) {
        return style < formats.size() && formats.get(style).contains("%");
    }

    /** A day by its serial; null for what is no day. Excel counts a 29 February 1900 that never was. */
    static @Nullable Cell date(BigDecimal serial, boolean from1904, boolean struck, boolean formula) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_SERIAL)) > 0) {
            return null;
        }
        int days = serial.intValue() + (from1904 ? OFFSET_1904 : 0);
        if (days == 60 || days < 1) {
            return null;
        }
        return Cell.date(SERIAL_ZERO.plusDays(days < 60 ? days + 1 : days), struck, formula);
    }

    /** A day in the strict form of the standard. */
    Cell isoDate(String text, boolean struck, boolean formula) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}.*")
                ? Cell.date(LocalDate.parse(text.substring(0, 10)), struck, formula)
                : Cell.text(text, struck, formula);
    }
}
