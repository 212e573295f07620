package org.kaolin.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaolin.sheets.file.RefusedFile;
import org.kaolin.sheets.file.Workbook;

/** Files that want to do harm and files that were harmed: each is read or refused, nothing else happens. */
class HostileFilesTest {

    private static byte[] xlsx() {
        return rows(new Mess(new XSSFWorkbook(), "名册")).bytes();
    }

    private static byte[] xls() {
        return rows(new Mess(new HSSFWorkbook(), "名册")).bytes();
    }

    private static Mess rows(Mess mess) {
        mess.row(null, "名册").merge(0, 0, 0, 5).row(null, "姓名", "身份证号", "出生日期", "所在村", "类别", "月保障金额");
        for (int i = 0; i < 30; i++) {
            LocalDate born = LocalDate.of(2012, 1, 1).plusDays(i * 37L);
            mess.row(null, "余芳", Mess.personNumber(born, i), born, "高岭村", "散居", 1200 + i);
        }
        return mess.row(null, "合计", null, null, null, null, 36_435);
    }

    private static Map<String, byte[]> unpack(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] pack(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] with(String name, String from, String to) throws IOException {
        Map<String, byte[]> parts = unpack(xlsx());
        String text = new String(parts.get(name), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        parts.put(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return pack(parts);
    }

    private static void refused(byte[] file, String reason) {
        assertThatThrownBy(() -> Workbook.read(file))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining(reason);
    }

    @Test
    void a_bomb_is_refused_before_it_is_read() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : unpack(xlsx()).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                if (part.getKey().contains("sheet1")) {
                    byte[] zeros = new byte[1_000_000];
                    for (int i = 0; i < 300; i++) {
                        zip.write(zeros);
                    }
                }
            }
        }
        long before = System.nanoTime();
        refused(out.toByteArray(), "压缩炸弹");
        assertThat(System.nanoTime() - before).as("nanoseconds").isLessThan(10_000_000_000L);
    }

    @Test
    void a_package_of_very_many_files_is_refused() throws IOException {
        Map<String, byte[]> parts = unpack(xlsx());
        for (int i = 0; i < 1_500; i++) {
            parts.put("xl/media/" + i + ".png", new byte[1]);
        }
        refused(pack(parts), "文件过多");
    }

    @Test
    void external_entities_are_refused_not_resolved() throws IOException {
        String evil = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><sst>"
                + "<si><t>&e;</t></si></sst>";
        Map<String, byte[]> parts = unpack(xlsx());
        parts.put("xl/sharedStrings.xml", evil.getBytes(StandardCharsets.UTF_8));
        refused(pack(parts), "外部实体");
        String laughs =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><sst>&b;</sst>";
        parts.put("xl/sharedStrings.xml", laughs.getBytes(StandardCharsets.UTF_8));
        refused(pack(parts), "外部实体");
    }

    @Test
    void encrypted_files_and_other_kinds_are_named() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("x");
            try (OutputStream target = encryptor.getDataStream(files)) {
                target.write(xlsx());
            }
            files.writeFilesystem(out);
        }
        refused(out.toByteArray(), "已加密");
        refused(new byte[0], "空的");
        refused("\n\n".getBytes(StandardCharsets.UTF_8), "没有内容");
        refused(new byte[5_000_000], "不是电子表格");
        refused(new byte[21_000_000], "20 MB");
        refused("<html><table><tr><td>1</td></tr></table></html>".getBytes(StandardCharsets.UTF_8), "网页");
        refused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "PDF");
        refused(pack(Map.of("word/document.xml", new byte[1])), "不是电子表格");
        refused(pack(Map.of("a.txt", new byte[1])), "没有工作簿");
        refused(pack(Map.of("xl/workbook.bin", new byte[1])), "xlsb");
    }

    @Test
    void too_many_rows_columns_and_letters_are_refused() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 200_100; i++) {
            lines.append("1,2\n");
        }
        refused(lines.toString().getBytes(StandardCharsets.UTF_8), "行");
        refused("1,".repeat(600).getBytes(StandardCharsets.UTF_8), "列");
        refused("字".repeat(40_000).getBytes(StandardCharsets.UTF_8), "过长");
        refused(with("xl/worksheets/sheet1.xml", "r=\"A2\"", "r=\"XFD2\""), "列");
    }

    @Test
    void macros_are_ignored_and_formulas_only_give_what_is_stored() throws IOException {
        Map<String, byte[]> parts = unpack(xlsx());
        parts.put("xl/vbaProject.bin", new byte[1_000]);
        SheetReading.Result read = Cards.read(pack(parts), Cards.PERSONS);
        assertThat(read.rows().stream().filter(row -> row.status() == Status.ACCEPT))
                .hasSize(30);
        Mess mess = new Mess(new XSSFWorkbook(), "床位")
                .row(null, "所属设施", "房间", "床号", "护理型床位", "状态")
                .row(null, "高岭敬老院", "=WEBSERVICE(\"http://x\")", "1", "是", "开放");
        assertThat(Cards.read(mess.bytes(), Cards.BEDS).rows().getLast().status())
                .isEqualTo(Status.REJECT);
    }

    @Test
    void three_hundred_harmed_files_are_read_or_refused() throws IOException {
        harm(300, 20251123L);
    }

    @Test
    @Tag("nightly")
    void two_thousand_harmed_files_are_read_or_refused() throws IOException {
        harm(2_000, 7L);
    }

    private static void harm(int files, long seed) throws IOException {
        byte[] xlsx = xlsx();
        byte[] xls = xls();
        byte[] csv = "姓名,身份证号,所在村,类别\n余芳,\"36\",高岭村,散居\n".repeat(20).getBytes(StandardCharsets.UTF_8);
        List<String> other = new ArrayList<>();
        int refused = 0;
        long most = 0;
        for (int i = 0; i < files; i++) {
            Random random = new Random(seed * 100_003 + i);
            byte[] file = switch (i % 6) {
                case 0 -> flipped(xlsx, random);
                case 1 -> Arrays.copyOf(xlsx, random.nextInt(xlsx.length));
                case 2 -> inside(xlsx, random);
                case 3 -> i % 12 == 3 ? flipped(xls, random) : Arrays.copyOf(xls, random.nextInt(xls.length));
                case 4 -> flipped(csv, random);
                default -> header(xlsx, random);
            };
            try {
                Cards.read(file, Cards.PERSONS);
            } catch (RefusedFile e) {
                refused++;
            } catch (RuntimeException | Error e) {
                other.add(i + ": " + e + " "
                        + Arrays.stream(e.getStackTrace()).limit(6).toList());
            }
            Runtime runtime = Runtime.getRuntime();
            most = Math.max(most, runtime.totalMemory() - runtime.freeMemory());
        }
        assertThat(other).isEmpty();
        assertThat(refused).isBetween(files / 5, files - files / 20);
        assertThat(most).as("bytes on the heap").isLessThan(1_200_000_000L);
    }

    private static byte[] flipped(byte[] from, Random random) {
        byte[] file = from.clone();
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
            file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return file;
    }

    /** Damage within a part, packed again with right check sums, so that it reaches the readers. */
    private static byte[] inside(byte[] from, Random random) throws IOException {
        Map<String, byte[]> parts = unpack(from);
        List<String> names =
                parts.keySet().stream().filter(name -> name.startsWith("xl/")).toList();
        String name = names.get(random.nextInt(names.size()));
        byte[] part = parts.get(name);
        parts.put(name, random.nextBoolean() ? flipped(part, random) : swapped(part, random));
        return pack(parts);
    }

    /** A number in the text replaced by a large, negative or empty one. */
    private static byte[] swapped(byte[] part, Random random) {
        String text = new String(part, StandardCharsets.UTF_8);
        String[] values = {"-1", "99999999999", "", "NaN", "1e999", "0", "2147483648", "A0", "\u0000"};
        int at = random.nextInt(text.length());
        java.util.regex.Matcher number = java.util.regex.Pattern.compile("\\d+").matcher(text);
        return number.find(at)
                ? (text.substring(0, number.start())
                                + values[random.nextInt(values.length)]
                                + text.substring(number.end()))
                        .getBytes(StandardCharsets.UTF_8)
                : part;
    }

    private static byte[] header(byte[] from, Random random) {
        byte[] file = from.clone();
        List<Integer> headers = new ArrayList<>();
        for (int i = 0; i + 4 < file.length; i++) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] <= 6) {
                headers.add(i);
            }
        }
        int at = headers.get(random.nextInt(headers.size())) + 4;
        for (int i = 0; i < 4; i++) {
            file[Math.min(file.length - 1, at + random.nextInt(26))] = (byte) random.nextInt(256);
        }
        return file;
    }
}
