package org.kaolin.base;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 数字读法: reads one number in Chinese characters, Arabic digits or both. Not reusable: it keeps the doubts of the one
 * text it was made for.
 */
final class NumberWords {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int LONGEST = 60;
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('壹', "一"),
            Map.entry('贰', "二"),
            Map.entry('貳', "二"),
            Map.entry('弍', "二"),
            Map.entry('叁', "三"),
            Map.entry('參', "三"),
            Map.entry('叄', "三"),
            Map.entry('肆', "四"),
            Map.entry('伍', "五"),
            Map.entry('陆', "六"),
            Map.entry('陸', "六"),
            Map.entry('柒', "七"),
            Map.entry('捌', "八"),
            Map.entry('玖', "九"),
            Map.entry('〇', "零"),
            Map.entry('○', "零"),
            Map.entry('◯', "零"),
            Map.entry('拾', "十"),
            Map.entry('佰', "百"),
            Map.entry('仟', "千"),
            Map.entry('萬', "万"),
            Map.entry('億', "亿"),
            Map.entry('兩', "两"),
            Map.entry('點', "点"),
            Map.entry('負', "负"),
            Map.entry('廿', "二十"),
            Map.entry('卅', "三十"),
            Map.entry('卌', "四十"),
            Map.entry('−', "-"),
            Map.entry('﹣', "-"));
    private static final Map<String, Integer> SHARES = Map.of("百分之", 2, "千分之", 3, "万分之", 4);
    private static final Map<Character, Integer> SIGNS = Map.of('%', 2, '‰', 3, '‱', 4);
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern PLAIN_ARABIC = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern ARABIC_WITH_UNIT = Pattern.compile("([\\d.,]+)([十百千]?(?:万亿|[万亿])?)");
    private static final Pattern APPROXIMATE = Pattern.compile("一二|二三|三四|四五|五六|六七|七八|八九|[几数]|若干");

    private final String text;
    private final List<String> doubts = new ArrayList<>();
    private boolean share;

    /** Keeps a text from {@link AsTyped#dense}. */
    NumberWords(String dense) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < dense.length(); i++) {
            char c = dense.charAt(i);
            plain.append(PLAIN.getOrDefault(c, String.valueOf(c)));
        }
        this.text = plain.toString();
    }

    /** What a person should look at, in Chinese. */
    List<String> doubts() {
        return doubts;
    }

    /** Whether the number was written as a share of one (80%, 百分之八十, 八成). */
    boolean isShare() {
        return share;
    }

    /** The number; throws {@link NotReadable} with the reason. */
    BigDecimal number() {
        if (text.isEmpty()) {
            throw new NotReadable("没有填写数字");
        }
        if (text.length() > LONGEST) {
            throw new NotReadable("内容过长,不是一个数字,请只填数字");
        }
        if (text.startsWith("-") || text.startsWith("负")) {
            return unsigned(text.substring(1)).negate();
        }
        return unsigned(text.startsWith("+") ? text.substring(1) : text);
    }

    private BigDecimal unsigned(String s) {
        if (s.equals("百分之百")) {
            share = true;
            return BigDecimal.ONE;
        }
        for (Map.Entry<String, Integer> part : SHARES.entrySet()) {
            if (s.startsWith(part.getKey())) {
                share = true;
                return magnitude(s.substring(3)).movePointLeft(part.getValue());
            }
        }
        if (s.contains("分之")) {
            throw new NotReadable("分数不能换成准确的小数,请改写为百分数");
        }
        Integer sign = s.isEmpty() ? null : SIGNS.get(s.charAt(s.length() - 1));
        if (sign != null) {
            share = true;
            return magnitude(s.substring(0, s.length() - 1)).movePointLeft(sign);
        }
        int tenths = s.indexOf('成');
        if (tenths > 0) {
            share = true;
            return tenths(s.substring(0, tenths), s.substring(tenths + 1));
        }
        if (s.equals("半") || s.equals("一半")) {
            return new BigDecimal("0.5");
        }
        return magnitude(s);
    }

    private BigDecimal tenths(String whole, String rest) {
        BigDecimal value = magnitude(whole).movePointLeft(1);
        if (rest.equals("半")) {
            value = value.add(new BigDecimal("0.05"));
        } else if (!rest.isEmpty()) {
            value = value.add(BigDecimal.valueOf(digitAt(rest, 0)).movePointLeft(2));
            if (rest.length() > 1) {
                throw unexpected(rest.charAt(1));
            }
        }
        if (value.compareTo(BigDecimal.ONE) > 0) {
            throw new NotReadable("“成”最多为十成,请改写为百分数");
        }
        return value;
    }

    private BigDecimal magnitude(String s) {
        if (s.isEmpty()) {
            throw new NotReadable("没有填写数字");
        }
        if (s.chars().allMatch(c -> AsTyped.isIn(c, '0', '9') || c == '.' || c == ',')) {
            return arabic(s);
        }
        Matcher withUnit = ARABIC_WITH_UNIT.matcher(s);
        if (withUnit.matches()) {
            return arabicWithUnit(withUnit.group(1), withUnit.group(2));
        }
        int point = s.indexOf('点');
        if (point >= 0) {
            return decimal(s, point);
        }
        if (s.length() > 1 && s.chars().allMatch(c -> DIGITS.indexOf(c) >= 0 || c == '0')) {
            return positional(s);
        }
        refuseApproximate(s);
        return whole(s);
    }

    private BigDecimal arabic(String s) {
        if (!GROUPED.matcher(s).matches() && !PLAIN_ARABIC.matcher(s).matches()) {
            throw new NotReadable(s.contains(",") ? "千位分隔逗号位置不对,请去掉逗号或按每三位一个填写" : "小数点的位置或个数不对,请核对");
        }
        if (s.length() > 1 && s.charAt(0) == '0' && s.charAt(1) != '.') {
            doubts.add("数字前有多余的 0,请核对是否漏写或多写");
        }
        return new BigDecimal(s.replace(",", ""));
    }

    private BigDecimal arabicWithUnit(String number, String unit) {
        BigDecimal value = arabic(number);
        boolean small = unit.length() == 1 && "十百千".contains(unit);
        if (small && value.compareTo(BigDecimal.TEN) >= 0) {
            doubts.add("“" + number + unit + "”写法少见,请核对位数");
        }
        for (int i = 0; i < unit.length(); i++) {
            value = value.multiply(BigDecimal.valueOf(unit(unit.charAt(i))));
        }
        return value;
    }

    private BigDecimal decimal(String s, int point) {
        int end = s.length();
        long unit = 1;
        while (end > point + 2 && "万亿".indexOf(s.charAt(end - 1)) >= 0) {
            unit *= unit(s.charAt(end - 1));
            end--;
        }
        StringBuilder fraction = new StringBuilder("0.");
        for (int i = point + 1; i < end; i++) {
            fraction.append(digitAt(s, i));
        }
        if (end == point + 1) {
            throw new NotReadable("“点”后面没有数字,请补全");
        }
        String integer = s.substring(0, point);
        if (integer.isEmpty()) {
            throw new NotReadable("“点”前面没有数字,请补全");
        }
        refuseApproximate(integer);
        return whole(integer).add(new BigDecimal(fraction.toString())).multiply(BigDecimal.valueOf(unit));
    }

    private BigDecimal positional(String s) {
        if (s.length() == 2 && APPROXIMATE.matcher(s).matches()) {
            doubts.add("“" + s + "”可能是约数,请改写为阿拉伯数字");
        }
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            digits.append(digitAt(s, i));
        }
        return new BigDecimal(digits.toString());
    }

    private void refuseApproximate(String s) {
        if (APPROXIMATE.matcher(s).find()) {
            throw new NotReadable("“" + s + "”是约数,请填写准确的数字");
        }
    }

    /** A whole number with units, split at the last 亿, then at the last 万. */
    private BigDecimal whole(String s) {
        int at = s.lastIndexOf('亿');
        if (at >= 0) {
            return above(s.substring(0, at), s.substring(at + 1), HUNDRED_MILLION);
        }
        at = s.lastIndexOf('万');
        if (at >= 0) {
            return above(s.substring(0, at), s.substring(at + 1), TEN_THOUSAND);
        }
        return BigDecimal.valueOf(new NumberSection(s, doubts).value());
    }

    private BigDecimal above(String left, String right, BigDecimal unit) {
        if (left.isEmpty()) {
            throw new NotReadable("“万”或“亿”前面没有数字,请补全");
        }
        boolean arabic = AsTyped.isDigits(left);
        BigDecimal high = arabic ? new BigDecimal(left) : whole(left);
        boolean below = unit.compareTo(TEN_THOUSAND) == 0;
        if (left.contains("亿") || (below && left.contains("万"))) {
            throw new NotReadable("数位单位重复或次序不对,请改写为阿拉伯数字");
        }
        return high.multiply(unit).add(right.isEmpty() ? BigDecimal.ZERO : below(right, unit));
    }

    private BigDecimal below(String right, BigDecimal unit) {
        int zeros = unit.precision() - 1;
        if (AsTyped.isDigits(right)) {
            if (right.length() != zeros) {
                throw new NotReadable("“" + right + "”前面的单位与位数对不上,可能有两种读法,请改写为阿拉伯数字");
            }
            return new BigDecimal(right);
        }
        if (right.length() == 1 && DIGITS.indexOf(right.charAt(0)) > 0) {
            BigDecimal value =
                    BigDecimal.valueOf(digitAt(right, 0)).multiply(unit).movePointLeft(1);
            doubts.add("末位“" + right + "”省略了单位,按 " + plain(value) + " 读取,请核对");
            return value;
        }
        BigDecimal value = whole(right);
        if (value.compareTo(unit) >= 0) {
            throw new NotReadable("数位单位重复或次序不对,请改写为阿拉伯数字");
        }
        return value;
    }

    /** Without trailing zeros and without an exponent. */
    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    static long unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> throw unexpected(c);
        };
    }

    static int digitAt(String s, int at) {
        char c = s.charAt(at);
        int digit = c >= '0' && c <= '9' ? c - '0' : DIGITS.indexOf(c);
        if (digit < 0) {
            throw unexpected(c);
        }
        return digit;
    }

    static NotReadable unexpected(char c) {
        String shown = Character.isSurrogate(c) ? "特殊字符" : "“" + c + "”";
        return new NotReadable("数字中含有不能识别的" + shown + ",请只填数字");
    }
}
