package org.kaolin.base;

import java.util.List;

/** 万以下的数: reads one group below ten thousand, where the order of 千, 百 and 十 and the place of 零 matter. */
final class NumberSection {

    private static final String DIGITS = "零一二三四五六七八九";

    private final String text;
    private final List<String> doubts;
    private int at;
    private int lastUnit = 10_000;
    private boolean zero;

    NumberSection(String text, List<String> doubts) {
        this.text = text;
        this.doubts = doubts;
    }

    int value() {
        int sum = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '零') {
                skipZero();
                continue;
            }
            int digit = digit();
            sum += at < text.length() ? withUnit(digit) : last(digit);
        }
        return sum;
    }

    private void skipZero() {
        if (zero) {
            throw new NotReadable("连续写了两个“零”,请改写为阿拉伯数字");
        }
        at++;
        zero = true;
        if (at == text.length() && text.length() > 1) {
            throw new NotReadable("末尾的“零”后面漏写了数字,请补全");
        }
    }

    private int digit() {
        char c = text.charAt(at);
        if (c == '十' && (at == 0 || lastUnit > 10)) {
            return 1;
        }
        if (c == '两') {
            boolean beforeUnit = at + 1 < text.length() && "百千".indexOf(text.charAt(at + 1)) >= 0;
            if (!beforeUnit && text.length() > 1) {
                throw new NotReadable("“两”的位置不对,请改写为“二”或阿拉伯数字");
            }
            at++;
            return 2;
        }
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at - start > 1 && at < text.length() && "十百千零".indexOf(text.charAt(at)) < 0) {
            throw NumberWords.unexpected(text.charAt(at));
        }
        if (at - start > 1) {
            throw new NotReadable("“" + text + "”中文与阿拉伯数字混写,可能有两种读法,请改写为阿拉伯数字");
        }
        if (at == start && DIGITS.indexOf(c) < 0) {
            throw "百千".indexOf(c) >= 0 ? new NotReadable("“" + c + "”前面没有数字,请补全") : NumberWords.unexpected(c);
        }
        int digit = NumberWords.digitAt(text, start);
        at = start + 1;
        return digit;
    }

    private int withUnit(int digit) {
        char c = text.charAt(at);
        int unit = (int) NumberWords.unit(c);
        if (unit >= lastUnit) {
            throw new NotReadable("“" + c + "”的次序不对,请改写为阿拉伯数字");
        }
        if (zero && lastUnit < 10_000 && unit * 10 == lastUnit) {
            doubts.add("“零”的位置不合习惯,请核对数字");
        }
        lastUnit = unit;
        zero = false;
        at++;
        return digit * unit;
    }

    private int last(int digit) {
        if (lastUnit == 10_000 || lastUnit == 10 || zero) {
            return digit;
        }
        if (text.charAt(text.length() - 1) <= '9') {
            throw new NotReadable("“" + text + "”可能有两种读法,请改写为阿拉伯数字");
        }
        int value = digit * lastUnit / 10;
        doubts.add("末位“" + text.charAt(text.length() - 1) + "”省略了单位,按 " + value + " 读取,请核对");
        return value;
    }
}
