package org.kaolin.sheets.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** 工作簿: a file told by its content, never by its name. */
public final class Workbook {

    /** 文件格式. */
    public enum Format {
        XLSX,
        XLS,
        CSV
    }

    private static final int LARGEST = 20_000_000;
    private static final String RESAVE = ",请用 Excel 或 WPS 打开并另存为 .xlsx 后重试";

    private final Format format;
    private final List<Sheet> sheets;

    private Workbook(Format format, List<Sheet> sheets) {
        this.format = format;
        this.sheets = List.copyOf(sheets);
    }

    /** Its format, told by content. */
    public Format format() {
        return format;
    }

    /** Sheets in order, hidden ones too. */
    public List<Sheet> sheets() {
        return sheets;
    }

    /** Reads a file; throws RefusedFile with the reason, and nothing else, for whatever cannot be read. */
    public static Workbook read(byte[] content) {
        if (content.length == 0) {
            throw new RefusedFile("文件是空的,请选择有内容的工作簿");
        }
        if (content.length > LARGEST) {
            throw new RefusedFile("文件超过 20 MB,请分成几个文件导入");
        }
        try {
            Workbook read = readBy(format(content), content);
            if (read.sheets.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
                throw new RefusedFile("文件中没有内容,请填写后再导入");
            }
            return read;
        } catch (RefusedFile e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // whatever a parser throws at a damaged file is a property of the file, not of the platform
            throw damaged(e);
        }
    }

    private static RefusedFile damaged(Exception e) {
        RefusedFile refused = new RefusedFile("文件已损坏,无法读取" + RESAVE);
        refused.initCause(e);
        return refused;
    }

    private static Workbook readBy(Format format, byte[] content) throws IOException, XMLStreamException {
        return new Workbook(
                format,
                switch (format) {
                    case XLSX -> XlsxReader.read(content);
                    case XLS -> XlsReader.read(content);
                    case CSV -> CsvReader.read(content);
                });
    }

    /** The format of a file; throws RefusedFile for what is known to be something else. */
    public static Format format(byte[] content) {
        if (startsWith(content, 'P', 'K', 3, 4)) {
            return Format.XLSX;
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Format.XLS;
        }
        String head = new String(content, 0, Math.min(512, content.length), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("%pdf")) {
            throw new RefusedFile("这是 PDF 文件,不是电子表格,请导入 .xlsx、.xls 或 .csv");
        }
        if (head.contains("<html") || head.contains("<table") || head.contains("<?xml")) {
            throw new RefusedFile("这是网页或 XML 文件改名的表格" + RESAVE);
        }
        return Format.CSV;
    }

    private static boolean startsWith(byte[] content, int... signature) {
        if (content.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((content[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
