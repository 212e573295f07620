package org.kaolin.sheets.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** 限量解压: opens a package only after every entry has been unpacked once into nothing and stayed within its limits. */
final class BoundedZip implements AutoCloseable {

    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_BYTES = 200_000_000L;
    private static final long RATIO_FROM = 10_000_000L;
    private static final long HIGHEST_RATIO = 100;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

    private BoundedZip(ZipFile zip) {
        this.zip = zip;
    }

    /** Opens a package; throws RefusedFile for anything that unpacks to more than a workbook may be. */
    static BoundedZip open(byte[] content) throws IOException {
        BoundedZip opened =
                new BoundedZip(ZipFile.builder().setByteArray(content).get());
        try {
            opened.check(content.length);
            return opened;
        } catch (RuntimeException | IOException e) {
            opened.close();
            throw e;
        }
    }

    private void check(long packed) throws IOException {
        long total = 0;
        byte[] buffer = new byte[65_536];
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (entries.size() >= MOST_ENTRIES) {
                throw new RefusedFile("压缩包内文件过多,不是正常的工作簿");
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new RefusedFile("文件已加密,请取消密码后再导入");
            }
            if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
                throw new RefusedFile("压缩方法不是工作簿所用的,请用 Excel 或 WPS 打开并另存后重试");
            }
            if (entries.put(entry.getName(), entry) != null) {
                throw new RefusedFile("压缩包内有同名文件,可能被改动过,请用 Excel 或 WPS 打开并另存后重试");
            }
            long unpacked = 0;
            try (InputStream in = zip.getInputStream(entry)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    unpacked += n;
                    total += n;
                    boolean swollen = unpacked > RATIO_FROM
                            && unpacked / Math.max(1, Math.min(packed, entry.getCompressedSize())) > HIGHEST_RATIO;
                    if (swollen || total > MOST_BYTES) {
                        throw new RefusedFile("解压后过大,疑似压缩炸弹,已拒绝读取");
                    }
                }
            }
        }
    }

    Set<String> names() {
        return entries.keySet();
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** The content of an entry; throws RefusedFile when the package lacks it. */
    InputStream open(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null) {
            throw new RefusedFile("文件已损坏:缺少 " + name.substring(name.lastIndexOf('/') + 1) + ",请用 Excel 或 WPS 打开并另存后重试");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
