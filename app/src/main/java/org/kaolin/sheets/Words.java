package org.kaolin.sheets;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaolin.base.AmountText;

/** 列名用词: headings in one spelling, their synonyms, and the words a table is built with. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("[\\s\\p{Cf}*?:;,.、。'\"“”]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cf}]");
    private static final Pattern EXAMPLE = Pattern.compile("(示例|样例|填写示例|例如|例):?.{0,4}");
    private static final Set<String> SAME = Set.of("同上", "同前", "上同", "〃", "″", "''", "\"", "同上行", "〞", "”");
    private static final Set<String> SERIAL = Set.of("序号", "编号", "顺序号", "no", "行号", "序", "项次", "栏次");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)|\\[([^\\[\\]]*)\\]|【([^【】]*)】");
    private static final Pattern UNIT_LINE = Pattern.compile(".*单位:(.{1,8}?)(?:[,;)].*)?$");
    private static final Pattern TOTAL = Pattern.compile("(.{0,20}?)(合计|总计|累计|共计|小计|合共):?(.{0,12})");
    private static final Pattern NOTE = Pattern.compile(
            "^(注|备注|说明|附注|附|填表说明|填表人|填报人|填报单位|填报日期|填表日期|制表|制表人|制表单位|制表时间|审核|审核人|复核|经办人|经办|负责人|单位负责人|分管领导|联系人|联系电话|统计人|打印时间|日期|报送单位|盖章|单位\\(盖章\\)|演示数据)([:,(].*|\\d.*)?$|^[※*★].*");
    private static final Set<String> UNITS = Set.of(
            "元", "万元", "亿元", "人", "户", "张", "个", "家", "所", "处", "平方米", "㎡", "m2", "m²", "%", "年", "岁", "次", "人次", "是/否",
            "年月日", "文字", "元/月", "元/人", "亩", "公里", "件");

    private final Map<String, Set<String>> synonyms = new HashMap<>();

    /** Synonyms as a resource lists them: one line per field, its label first. */
    Words(Iterable<String> lines) {
        for (String line : lines) {
            if (!line.startsWith("#") && !line.isBlank()) {
                Set<String> words = new LinkedHashSet<>();
                for (String word : line.split(",")) {
                    words.add(plain(word));
                }
                synonyms.computeIfAbsent(plain(line.split(",", 2)[0]), key -> new LinkedHashSet<>())
                        .addAll(words);
            }
        }
    }

    /** Other spellings of a label, itself among them. */
    Set<String> of(String label) {
        String plain = plain(label);
        return synonyms.getOrDefault(plain, Set.of(plain));
    }

    /** A text without width, case, spaces and marks that carry no meaning. */
    static String plain(String text) {
        return isPlain(text)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
    }

    /** Whether every character already stands in its one spelling: most cells of a large sheet. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean simple = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= '\u4E00' && c <= '\u9FA5';
            if (!simple) {
                return false;
            }
        }
        return true;
    }

    /** A text in half width without spaces. */
    static String dense(String text) {
        return isPlain(text)
                ? text
                : SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll("");
    }

    /** A heading without its brackets. */
    static String heading(String text) {
        return isPlain(text)
                ? text
                : plain(BRACKETS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll(""));
    }

    /** Unit of money a heading or a line states, such as 单位:万元 or (万元). */
    static AmountText.Unit moneyUnit(String text) {
        String plain = dense(text);
        return plain.contains("亿元")
                ? AmountText.Unit.HUNDRED_MILLION_YUAN
                : plain.contains("万元") ? AmountText.Unit.TEN_THOUSAND_YUAN : AmountText.Unit.YUAN;
    }

    /** Whether a line above a table states a unit. */
    static boolean isUnitLine(String text) {
        return UNIT_LINE.matcher(dense(text)).matches() && text.contains("元");
    }

    /** Whether a cell of a row under the head holds nothing but a unit. */
    static boolean isUnit(String text) {
        return UNITS.contains(plain(text).replaceAll("[()]", ""));
    }

    /** What a cell says that begins a row of sums; empty for other cells. */
    static String sumWord(String text) {
        if (text.length() > 40 || text.indexOf('计') < 0 && text.indexOf('全') < 0 && text.indexOf('总') < 0) {
            return "";
        }
        String dense = dense(text);
        Matcher total = TOTAL.matcher(dense);
        if (!total.matches() || total.group(3).matches(".*[\\p{IsHan}]{5,}.*")) {
            return dense.matches("全[市县区镇乡村省]|总数") ? "合计" : "";
        }
        return total.group(2);
    }

    /** Whether a line is a remark about the table, not a row of it. */
    static boolean isNote(String text) {
        return NOTE.matcher(dense(text)).matches();
    }

    /** Whether a row only shows how to fill in. */
    static boolean isExample(String text) {
        return text.length() <= 12 && EXAMPLE.matcher(dense(text)).matches();
    }

    /** Whether a cell says that it repeats the one above. */
    static boolean isSameAsAbove(String text) {
        return text.length() <= 6 && SAME.contains(dense(text).replaceAll("[()]", ""));
    }

    /** Whether a heading counts the rows. */
    static boolean isSerial(String heading) {
        return SERIAL.contains(heading);
    }
}
