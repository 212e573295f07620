package org.kaolin.plan.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 数量识别: every figure with a unit in a folded clause: digits and Chinese numerals, percent in signs and words (百分之八十,
 * 八成, ‰), 万 and 亿, ranges (1-3家, 一至两个). Years, dates, ordinals and numbers of documents are left out.
 */
final class QuantityScanner {

    private static final String DIGITS = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
    private static final String HAN = "[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?";
    private static final String NUMBER = "(?:" + DIGITS + "|" + HAN + ")";
    private static final String SCALE = "(?:[百千十]?[万亿]|[百千](?![分佳强]))";
    private static final String UNIT = "(?:%|‰|个?百分点|万?平方米|平方公里|㎡|公里|亩|公顷|人次|人[·/]次|人(?!均|民|口|以上户|员)|名|户(?!籍)"
            + "|个?工作日|个月|个(?!体|性|人)|家(?!庭)|所|处|座|张|间|项|次(?!性|序|数)|支|件|条|对(?!口|一)|例|套|台(?:\\(套\\)|套)?|辆|部(?!门|级|省)"
            + "|站(?!点|式)|场(?!所|次)|场次|课时|学时|小时|分钟|元|周岁|岁|年|倍|级|类|种|期|份|册|岗|天|日|月|片|块|方|具(?![有备体])|穴|枚|单"
            + "|成(?=以上|左右|以内|的|以下|$|、))";
    private static final Pattern QUANTITY = Pattern.compile("(?<share>[百千]分之)(?<part>" + NUMBER + ")"
            + "|(?<low>" + NUMBER + ")(?<scale>" + SCALE + ")?[余多]?(?<unit>" + UNIT + ")?(?:(?:-|至|到|~)(?<high>"
            + NUMBER + ")(?<scaleHigh>" + SCALE + ")?[余多]?(?<unitHigh>" + UNIT + ")?)?");
    private static final Pattern BEFORE = Pattern.compile("(?:[第栏表图号〔+A-Za-z.每唯统同跑]|专栏|\\d:)$");
    private static final Pattern AFTER = Pattern.compile("^(?:[+A-Za-z社]|:\\d|五(?:规划|时期|期间)|号|章|节|届|大|中全会)");
    private static final Pattern IDIOM = Pattern.compile("^(?:一[^,]|性)");
    private static final String HAN_DIGITS = "〇一二三四五六七八九";

    private QuantityScanner() {}

    static List<Quantity> scan(String clause) {
        List<Quantity> found = new ArrayList<>();
        Matcher m = QUANTITY.matcher(clause);
        while (m.find()) {
            Quantity quantity = m.group("share") == null ? counted(m) : share(m);
            if (quantity != null && !isName(clause, quantity) && !isDate(clause, quantity)) {
                found.add(quantity);
            }
        }
        return found;
    }

    private static Quantity share(Matcher m) {
        String part = m.group("part");
        return new Quantity(
                m.start(), m.end(), valueOf(part), null, "百分之".equals(m.group("share")) ? "%" : "‰", !isDigits(part));
    }

    private static @Nullable Quantity counted(Matcher m) {
        String low = m.group("low");
        String high = m.group("high");
        String unit = m.group("unitHigh") == null ? m.group("unit") : m.group("unitHigh");
        String scale = m.group("scaleHigh") == null ? m.group("scale") : m.group("scaleHigh");
        if (!isDigits(low) && unit == null) {
            return null;
        }
        BigDecimal value = valueOf(low);
        if ("成".equals(unit)) {
            return new Quantity(m.start(), m.end(), value.multiply(BigDecimal.TEN), null, "%", true);
        }
        String printed = scale == null ? unit : scale + (unit == null ? "" : unit);
        return new Quantity(
                m.start(), m.end(), value, high == null ? null : valueOf(high), canonical(printed), !isDigits(low));
    }

    private static @Nullable String canonical(@Nullable String unit) {
        return "百分点".equals(unit) ? "个百分点" : unit;
    }

    /** 第四轮, 5G, 三社联动, 十四五, 每百户: numbers that belong to a name or to what is counted by. */
    private static boolean isName(String clause, Quantity q) {
        String before = clause.substring(Math.max(0, q.start() - 2), q.start());
        String after = clause.substring(q.end());
        boolean name = q.unit() == null && AFTER.matcher(after).find()
                || q.inWords() && IDIOM.matcher(after).find();
        return name || BEFORE.matcher(before).find();
    }

    private static boolean isDate(String clause, Quantity q) {
        String words = clause.substring(q.start(), q.end());
        return words.matches("(?:19|20)\\d\\d(?:年.*|-(?:19|20)?\\d\\d年?)?") || words.matches("[\\d~-]+[月日]|\\d{5,}年?");
    }

    static boolean isDigits(String number) {
        return Character.isDigit(number.charAt(0));
    }

    static BigDecimal valueOf(String number) {
        if (isDigits(number)) {
            return new BigDecimal(number.replace(",", ""));
        }
        int point = number.indexOf('点');
        BigDecimal whole = BigDecimal.valueOf(whole(point < 0 ? number : number.substring(0, point)));
        if (point < 0) {
            return whole;
        }
        StringBuilder decimals = new StringBuilder("0.");
        number.substring(point + 1).chars().forEach(c -> decimals.append(digit((char) c)));
        return whole.add(new BigDecimal(decimals.toString()));
    }

    private static long whole(String han) {
        long sum = 0;
        long digit = -1;
        for (char c : han.toCharArray()) {
            int power = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (power > 0) {
                sum += (digit < 0 ? 1 : digit) * power;
                digit = -1;
            } else {
                digit = digit(c);
            }
        }
        return sum + Math.max(0, digit);
    }

    private static long digit(char han) {
        return han == '两' ? 2 : Math.max(0, HAN_DIGITS.indexOf(han));
    }
}
