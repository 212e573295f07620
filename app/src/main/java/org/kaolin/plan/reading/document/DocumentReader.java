package org.kaolin.plan.reading.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kaolin.plan.reading.Block;
import org.kaolin.plan.reading.UnreadablePlan;

/** 文件解读: turns an uploaded text, HTML or Word file into blocks in reading order. */
public final class DocumentReader {

    private static final int LARGEST_FILE = 20 << 20;
    private static final int LARGEST_TEXT = 5 << 20;
    private static final int HEAD = 4096;
    private static final Pattern HTML = Pattern.compile(
            "(?is)^\\W{0,4}(<\\?xml.{0,200})?\\s*(<!--.{0,400}-->\\s*)?<(!doctype\\s+html|html|head|body|meta|div|p|table|h[1-6]|section|article|center|span)\\b.*");

    private DocumentReader() {}

    /** Reads the blocks. Throws {@link UnreadablePlan} where the file is none of the three kinds, broken or too large. */
    public static List<Block> read(byte[] file, String fileName) {
        if (file.length == 0) {
            throw new UnreadablePlan("文件是空的，没有内容。请检查后重新选择规划文件上传。");
        }
        if (file.length > LARGEST_FILE) {
            throw new UnreadablePlan("文件有" + (file.length >> 20) + " MB，超过20 MB的上限。请只保留规划的文字和表格（去掉图片）后再上传。");
        }
        refuseOthers(file);
        if (startsWith(file, "PK")) {
            return WordReader.read(file);
        }
        if (file.length > LARGEST_TEXT) {
            throw new UnreadablePlan("文本超过5 MB的上限，不像是一份规划。请只保留规划本身的文字后再上传。");
        }
        List<Block> blocks = isHtml(file, fileName) ? HtmlReader.read(file) : TextReader.read(file);
        if (blocks.isEmpty()) {
            throw new UnreadablePlan("文件里没有文字。请检查后重新选择规划文件上传。");
        }
        return blocks;
    }

    private static void refuseOthers(byte[] file) {
        if (startsWith(file, "%PDF")) {
            throw new UnreadablePlan("暂不能读取PDF文件。请用Word或WPS打开并另存为.docx，或把文字复制到.txt文件后再上传。");
        }
        if (startsWith(file, "\u00d0\u00cf\u0011\u00e0")) {
            throw new UnreadablePlan("文件是旧版Word（.doc、.wps）或设了密码的文档。请打开后去掉密码，另存为.docx再上传。");
        }
        if (startsWith(file, "{\\rtf")) {
            throw new UnreadablePlan("暂不能读取RTF文件。请用Word或WPS打开并另存为.docx后再上传。");
        }
        if (startsWith(file, "\u0089PNG")
                || startsWith(file, "\u00ff\u00d8\u00ff")
                || startsWith(file, "GIF8")
                || (startsWith(file, "BM") && file.length > 2 && file[2] < 0)
                || startsWith(file, "II*\0")) {
            throw new UnreadablePlan("文件是图片，读不出文字。请上传规划的文本（.txt）、网页（.html）或Word文档（.docx）。");
        }
    }

    private static boolean startsWith(byte[] file, String magic) {
        return file.length >= magic.length()
                && new String(file, 0, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
    }

    private static boolean isHtml(byte[] file, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
        boolean wide = head.indexOf('\0') >= 0;
        return name.endsWith(".html")
                || name.endsWith(".htm")
                || name.endsWith(".xhtml")
                || name.endsWith(".shtml")
                || (!wide && HTML.matcher(head).matches());
    }
}
