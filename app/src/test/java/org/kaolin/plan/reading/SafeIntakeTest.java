package org.kaolin.plan.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaolin.plan.reading.document.DocumentReader;
import org.kaolin.plan.reading.structure.StructureReader;

/** Bad files get a clear Chinese message; good text is read in every usual encoding and within bounds. */
class SafeIntakeTest {

    private static final String PLAN = "云溪市民政事业发展“十四五”规划\n第一章 目标任务\n第一节 养老服务\n到2025年，建成养老服务中心20个。\n";

    private static String refusal(byte[] file, String name) {
        return assertThrows(UnreadablePlan.class, () -> PlanReader.read(file, name))
                .getMessage();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] docx(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            text.lines().forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "GB18030"})
    void textIsReadInEveryUsualEncoding(String charset) {
        ReadPlan plan = PlanReader.read(PLAN.getBytes(Charset.forName(charset)), "plan.txt");
        assertEquals("云溪市民政事业发展“十四五”规划", plan.text().title());
    }

    @Test
    void byteOrderMarkIsNoPartOfTheTitle() {
        assertEquals(
                "云溪市民政事业发展“十四五”规划",
                PlanReader.read(("\ufeff" + PLAN).getBytes(StandardCharsets.UTF_8), "plan.txt")
                        .text()
                        .title());
    }

    @Test
    void emptyAndBlankFilesAreRefused() {
        assertTrue(refusal(new byte[0], "plan.txt").contains("空"));
        assertTrue(refusal(" \n\u3000\n".getBytes(StandardCharsets.UTF_8), "plan.txt")
                .contains("没有文字"));
    }

    @Test
    void binaryFilesAreRefusedByWhatTheyAre() {
        byte[] random = new byte[20_000];
        new Random(7).nextBytes(random);
        assertFalse(refusal(random, "plan.txt").isEmpty());
        assertTrue(refusal("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "plan.txt")
                .contains("PDF"));
        assertTrue(refusal(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}, "a.docx")
                .contains("密码"));
        assertTrue(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, "a.txt")
                .contains("图片"));
    }

    @Test
    void fiftyMegabytesAreRefusedAtOnce() {
        String message =
                assertTimeoutPreemptively(Duration.ofSeconds(2), () -> refusal(new byte[50 << 20], "plan.txt"));
        assertTrue(message.contains("50 MB"), message);
    }

    @Test
    void novelNewsAndCodeAreNoPlans() {
        String chapter = "第一章 初遇\n那年冬天，雪下得很大。他推开门，看见她站在院子里，手里捧着一盏旧灯，眼睛亮得像夜里的星。\n";
        String novel = chapter + chapter.replace("第一章 初遇", "第二章 离别").repeat(1);
        assertTrue(refusal(novel.repeat(40).getBytes(StandardCharsets.UTF_8), "novel.txt")
                .contains("没有在文件里找到规划"));
        assertTrue(
                refusal("今日天气晴，气温回升。".getBytes(StandardCharsets.UTF_8), "a.txt").contains("规划"));
        assertTrue(refusal("{\"a\": 1, \"b\": [2, 3]}".getBytes(StandardCharsets.UTF_8), "a.json")
                .contains("规划"));
    }

    @Test
    void zipBombIsRefusedBeforeItIsUnpacked() throws IOException {
        byte[] bomb = zip("[Content_Types].xml", "<x/>", "word/document.xml", "a".repeat(60 << 20));
        assertTrue(bomb.length < 200_000);
        String message = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> refusal(bomb, "plan.docx"));
        assertTrue(message.contains("压缩"), message);
    }

    @Test
    void brokenAndForeignArchivesAreRefused() throws IOException {
        byte[] good = docx(PLAN);
        assertTrue(refusal(java.util.Arrays.copyOf(good, good.length / 2), "plan.docx")
                .contains("损坏"));
        assertTrue(refusal(zip("xl/workbook.xml", "<x/>"), "plan.docx").contains("不是Word文档"));
        assertTrue(refusal(zip("word/document.xml", "<w:document"), "plan.docx").contains("损坏"));
    }

    @Test
    void externalEntitiesInWordFilesAreNotFollowed() throws IOException {
        byte[] good = docx(PLAN);
        String evil = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document"
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>"
                + "<w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(good));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(e.getName()));
                zip.write(
                        e.getName().equals("word/document.xml")
                                ? evil.getBytes(StandardCharsets.UTF_8)
                                : in.readAllBytes());
                zip.closeEntry();
            }
        }
        assertTrue(refusal(out.toByteArray(), "plan.docx").contains("损坏"));
    }

    @Test
    void scriptsOfAPageAreNeitherRunNorRead() {
        String page = "<html><body><script>document.write('第九章 假章节')</script><h1>云溪市民政事业发展规划</h1>"
                + "<h2>第一章 目标</h2><p>到2025年，建成养老服务中心20个。</p></body></html>";
        List<Passage> passages = PlanReader.read(page.getBytes(StandardCharsets.UTF_8), "plan.html")
                .text()
                .passages();
        assertTrue(passages.stream().noneMatch(p -> p.text().contains("document.write")));
    }

    @Test
    void pageWithoutHtmlNameIsRecognisedByItsMarkup() {
        String page = "<!DOCTYPE html><html><head><meta charset=gb2312></head><body><p>云溪市民政事业发展规划</p>"
                + "<p>一、养老服务</p><p>（一）建设目标。建成养老服务中心20个。</p></body></html>";
        ReadPlan plan = PlanReader.read(page.getBytes(Charset.forName("GB18030")), "upload");
        assertEquals(List.of("1 养老服务"), FictionalPlans.outline(plan.text()).subList(0, 1));
    }

    @Test
    void theLargestTextAndHostileShapesAreReadInTime() {
        String paragraph = "到2025年，建成养老服务中心20个，社区覆盖率达到90%以上。《".repeat(20) + "\n";
        List<String> shapes = List.of(
                PLAN + paragraph.repeat(4 * 1024 * 1024 / paragraph.getBytes(StandardCharsets.UTF_8).length),
                PLAN + "《".repeat(1_000_000),
                PLAN + "（一）标题\n".repeat(200_000),
                PLAN + "序号\n指标\n单位\n2025年目标值\n属性\n" + "1\n某项覆盖率\n%\n90\n预期性\n".repeat(100_000),
                PLAN + "序号\n指标\n单位\n2025年目标值\n".repeat(100_000),
                PLAN + "专栏1 某工程\n1.某项目。建设1个。\n".repeat(80_000),
                PLAN + "1".repeat(1_000_000),
                PLAN + "( 1".repeat(500_000));
        for (String shape : shapes) {
            byte[] file = shape.getBytes(StandardCharsets.UTF_8);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> StructureReader.read(DocumentReader.read(file, "plan.txt")),
                    shape.substring(60, 90));
        }
    }
}
