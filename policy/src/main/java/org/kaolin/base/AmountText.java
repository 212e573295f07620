package org.kaolin.base;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 金额写法: reads amounts of money as people write them and writes them in words for documents. */
public final class AmountText {

    private static final Set<String> NOTHING =
            Set.of("无", "没有", "-", "--", "—", "——", "/", "\\", "、", "不详", "未知", "暂无", "待定", "免", "空", "?", "N/A");
    private static final Pattern RANGE = Pattern.compile("[\\d元万千百十亿%][~～—–至到-][\\d一二两三四五六七八九十¥]");
    private static final Pattern ABOUT_BEFORE =
            Pattern.compile("^(大约|大概|约|将近|接近|近|至少|不少于|不低于|不超过|不高于|最多|最高|最低|超过|高于|低于|超)(.+)$");
    private static final Pattern ABOUT_AFTER = Pattern.compile("^(.+?)(左右|上下|以上|以下|以内|之内|多|余|来)(元|块|圆|万元|千元|万|亿元|亿)?$");
    private static final Pattern PERIOD_BEFORE = Pattern.compile("^(每人每月|每人每年|每月|每年|月|年|人均|每人)(.+)$");
    private static final Pattern PERIOD_AFTER = Pattern.compile("^(.+?)((?:/|每)(?:人|月|年|天|日|户|次|/|·|每)+)$");
    private static final Pattern LATIN_UNIT = Pattern.compile("^([\\d.,]+)([wWkK])元?$");
    private static final Pattern SPACED = Pattern.compile("(?<![\\d.,])\\d{1,3}( \\d{3})+(?!\\d)");
    private static final Pattern PARTS = Pattern.compile("^(?:([^角毛分]+)[角毛])?(?:零?([^角毛分]+)分)?$");

    /** 计量单位 that a table's head or a field's label states for bare numbers. */
    public enum Unit {
        /** 元. */
        YUAN(1),
        /** 万元. */
        TEN_THOUSAND_YUAN(10_000),
        /** 亿元. */
        HUNDRED_MILLION_YUAN(100_000_000);

        private final long yuan;

        Unit(long yuan) {
            this.yuan = yuan;
        }
    }

    private final List<String> doubts = new ArrayList<>();
    private boolean ownUnit;

    private AmountText() {}

    /**
     * Reads an amount: 720, ¥1,234.50, 1 234.5元, 7百, 1.35万, 12元3角5分, 柒佰贰拾元整. Parts of a fen are refused, never
     * rounded; about-words and colloquial endings are flagged; an empty or 无 is refused, because unknown is not zero.
     */
    public static Reading<Fen> read(String text) {
        return read(text, Unit.YUAN);
    }

    /** Reads an amount of a column whose head states the unit; a unit written beside the number wins and is flagged. */
    public static Reading<Fen> read(String text, Unit unit) {
        return NotReadable.refused(() -> {
            AmountText reader = new AmountText();
            BigDecimal yuan = reader.yuan(AsTyped.plain(text));
            if (unit != Unit.YUAN) {
                if (reader.ownUnit) {
                    reader.doubts.add("金额自带单位,与表头单位不同,按所写单位读取,请核对");
                } else {
                    yuan = yuan.multiply(BigDecimal.valueOf(unit.yuan));
                }
            }
            Fen fen = fen(yuan);
            if (fen.isNegative()) {
                reader.doubts.add("金额为负数,请确认是退回或扣减");
            }
            return Reading.of(fen, fen.yuan(), reader.doubts);
        });
    }

    /** 人民币大写: 柒佰贰拾元整, 壹万元零伍分. Throws IllegalArgumentException for a negative or too large amount. */
    public static String words(Fen amount) {
        long yuan = amount.value() / 100;
        int jiao = (int) (amount.value() / 10 % 10);
        int fen = (int) (amount.value() % 10);
        StringBuilder out = new StringBuilder();
        if (yuan > 0 || amount.value() <= 0) {
            out.append(ChineseNumber.financial(amount.isNegative() ? -1 : yuan)).append("元");
        }
        if (jiao > 0) {
            out.append(ChineseNumber.financial(jiao)).append("角");
        } else if (fen > 0 && yuan > 0) {
            out.append("零");
        }
        if (fen > 0) {
            return out.append(ChineseNumber.financial(fen)).append("分").toString();
        }
        return out.append("整").toString();
    }

    private static Fen fen(BigDecimal yuan) {
        if (yuan.stripTrailingZeros().scale() > 2) {
            throw new NotReadable("金额 " + yuan.toPlainString() + " 元不足一分的部分不能入账,请四舍五入到分后填写");
        }
        try {
            return Fen.ofYuan(yuan);
        } catch (ArithmeticException e) {
            throw new NotReadable("金额过大,请核对位数和单位");
        }
    }

    private BigDecimal yuan(String plain) {
        if (plain.isEmpty()) {
            throw new NotReadable("没有填写金额,请填写;确实没有的填 0");
        }
        if (NOTHING.contains(plain)) {
            throw new NotReadable("“" + plain + "”不是金额:确为零请填 0,不清楚请留空待查");
        }
        if (plain.length() > 60) {
            throw new NotReadable("内容过长,不是一个金额,请只填金额");
        }
        if (plain.matches(".*(?:[$€£₩]|美元|美金|港币|港元|欧元|英镑|日元|澳门元|新台币|台币).*")) {
            throw new NotReadable("这是外币,请按规定汇率换算为人民币后填写");
        }
        if (plain.matches(".*[%‰].*|.*分之.*")) {
            throw new NotReadable("这是比例,不是金额,请填写金额");
        }
        String s = spaces(withoutCurrency(plain));
        if (s.startsWith("(") && s.endsWith(")")) {
            return signless(s.substring(1, s.length() - 1)).negate();
        }
        if (s.startsWith("-") || s.startsWith("−") || s.startsWith("负") || s.startsWith("負")) {
            return signless(withoutCurrency(s.substring(1))).negate();
        }
        return signless(s.startsWith("+") ? s.substring(1) : s);
    }

    private static String withoutCurrency(String s) {
        String rest = s.replaceFirst("^(?:人民币|人民幣|RMB|CNY|rmb|cny)[::]?", "").strip();
        rest = rest.replaceFirst("(?:人民币|人民幣)$", "");
        return rest.startsWith("¥") ? rest.substring(1).strip() : rest;
    }

    private String spaces(String s) {
        String grouped = s;
        Matcher spaced = SPACED.matcher(s);
        if (spaced.find()) {
            grouped = spaced.replaceFirst(spaced.group().replace(" ", ""));
            if (!s.matches(".*[.元块圆].*")) {
                doubts.add("按空格为千位分隔读取,请核对是否为两个数");
            }
        }
        if (grouped.matches(".*[\\d.,] +[\\d.,].*")) {
            throw new NotReadable("数字中间的空格位置不对,可能是两个数,请去掉空格或分开填写");
        }
        return grouped.replace(" ", "");
    }

    private BigDecimal signless(String s) {
        if (RANGE.matcher(s).find()) {
            throw new NotReadable("“" + s + "”是一个范围,请填写准确的金额");
        }
        String rest = about(period(s));
        Matcher latin = LATIN_UNIT.matcher(rest);
        if (latin.matches()) {
            boolean wan = latin.group(2).equalsIgnoreCase("w");
            doubts.add("按“" + (wan ? "万" : "千") + "”读取字母 " + latin.group(2) + ",请核对");
            ownUnit = true;
            return number(latin.group(1)).multiply(BigDecimal.valueOf(wan ? 10_000 : 1000));
        }
        return exact(rest);
    }

    private String period(String s) {
        Matcher before = PERIOD_BEFORE.matcher(s);
        Matcher after = PERIOD_AFTER.matcher(s);
        if (before.matches()) {
            doubts.add("写有“" + before.group(1) + "”,只读取金额,请核对期间和人数");
            return before.group(2);
        }
        if (after.matches()) {
            doubts.add("写有“" + after.group(2) + "”,只读取金额,请核对期间和人数");
            return after.group(1);
        }
        return s;
    }

    private String about(String s) {
        String rest = s;
        Matcher before = ABOUT_BEFORE.matcher(rest);
        if (before.matches()) {
            doubts.add("写有“" + before.group(1) + "”,不是准确金额,请核实");
            rest = before.group(2);
        }
        Matcher after = ABOUT_AFTER.matcher(rest);
        if (after.matches()) {
            doubts.add("写有“" + after.group(2) + "”,不是准确金额,请核实");
            rest = after.group(1) + (after.group(3) == null ? "" : after.group(3));
        }
        return rest;
    }

    private BigDecimal exact(String written) {
        String s = written.replaceFirst("(?<=[元圆圓角分块])[整正]$", "").replaceFirst("(?<=[元块角毛分])钱$", "");
        Matcher yuan = Pattern.compile("^(.*?)[元圆圓块](.*)$").matcher(s);
        if (yuan.matches()) {
            ownUnit = true;
            String rest = yuan.group(2);
            BigDecimal whole = number(yuan.group(1));
            if (!rest.isEmpty() && whole.stripTrailingZeros().scale() > 0) {
                throw new NotReadable("元前面已有小数,又写了角分,请改写为阿拉伯数字");
            }
            return rest.isEmpty() ? whole : whole.add(parts(rest, true));
        }
        if (s.endsWith("角") || s.endsWith("毛") || s.endsWith("分")) {
            ownUnit = true;
            return parts(s, false);
        }
        ownUnit |= s.matches(".*[十百千万亿拾佰仟萬億].*");
        return number(s);
    }

    private BigDecimal parts(String rest, boolean afterYuan) {
        Matcher parts = PARTS.matcher(rest.startsWith("零") && rest.length() > 1 ? rest.substring(1) : rest);
        if (parts.matches() && (parts.group(1) != null || parts.group(2) != null)) {
            return part(parts.group(1))
                    .movePointLeft(1)
                    .add(part(parts.group(2)).movePointLeft(2));
        }
        BigDecimal digit = afterYuan && rest.length() == 1 ? number(rest) : BigDecimal.TEN;
        if (digit.compareTo(BigDecimal.TEN) >= 0) {
            throw new NotReadable("“" + rest + "”不能读作角分,请改写为阿拉伯数字");
        }
        doubts.add("末位“" + rest + "”省略了单位,按 " + rest + " 角读取,请核对");
        return digit.movePointLeft(1);
    }

    private BigDecimal part(@Nullable String digit) {
        if (digit == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal value = number(digit);
        if (value.compareTo(BigDecimal.TEN) >= 0 || value.scale() > 0 || value.signum() < 0) {
            throw new NotReadable("角、分只能是 0 至 9,现为 " + digit + ",请改写为阿拉伯数字");
        }
        return value;
    }

    private BigDecimal number(String s) {
        if (s.startsWith("-") || s.startsWith("+") || s.startsWith("负")) {
            throw new NotReadable("金额中有多余的正负号,请核对");
        }
        NumberWords words = new NumberWords(s);
        BigDecimal value = words.number();
        doubts.addAll(words.doubts());
        return value;
    }
}
