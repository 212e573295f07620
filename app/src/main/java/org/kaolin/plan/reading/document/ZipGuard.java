package org.kaolin.plan.reading.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.kaolin.plan.reading.UnreadablePlan;

/** 压缩包检查: unpacks a Word file once without keeping anything, to refuse bombs before they are read. */
final class ZipGuard {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 80L << 20;
    private static final long MOST_XML_BYTES = 24L << 20;
    private static final long MOST_RATIO = 150;
    private static final long SMALL = 4L << 20;

    private ZipGuard() {}

    /** Names of the entries. Throws {@link UnreadablePlan} where the file unpacks to too much or is broken. */
    static Set<String> check(byte[] file) {
        Set<String> names = new HashSet<>();
        long total = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                long limit = entry.getName().endsWith(".xml") ? Math.min(MOST_XML_BYTES, MOST_BYTES) : MOST_BYTES;
                total += size(zip, buffer, limit);
                boolean bomb = total > SMALL && total / Math.max(1, file.length) > MOST_RATIO;
                if (names.size() > MOST_ENTRIES || total > MOST_BYTES || bomb) {
                    throw tooLarge();
                }
            }
        } catch (IOException | IllegalArgumentException _) {
            throw broken();
        }
        return names;
    }

    private static long size(InputStream in, byte[] buffer, long limit) throws IOException {
        long size = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            size += n;
            if (size > limit) {
                throw tooLarge();
            }
        }
        return size;
    }

    static UnreadablePlan tooLarge() {
        return new UnreadablePlan("Word文档解压后过大，可能是压缩炸弹或含有大量图片，已停止读取。请只保留规划的文字和表格，另存为新的.docx后再上传。");
    }

    static UnreadablePlan broken() {
        return new UnreadablePlan("Word文档已损坏或不完整，无法打开。请用WPS或Word打开原文件，另存为.docx后再上传。");
    }
}
