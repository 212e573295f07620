package org.kaolin.base;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * 姓名: a person's name in Chinese characters, or in Latin letters for foreigners. The separator of transliterated names is
 * · (U+00B7) alone (民委发〔2016〕33 号); every character of GB 18030 is kept as it is, also beyond the basic plane.
 *
 * @param value normalised name
 */
public record PersonName(String value) {

    /** 间隔号. */
    public static final char SEPARATOR = '·';

    // longer names exist but are rare enough to be looked at; far beyond it the text is something else
    private static final int LONG = 50;
    private static final int LONGEST = 150;
    private static final String SEPARATORS = "·•‧・・․⸱∙⋅᛫ꞏ．.";
    private static final Set<String> PLACEHOLDERS = Set.of(
            "无", "无名", "无名氏", "不详", "未知", "佚名", "本人", "户主", "同上", "测试", "姓名", "待定", "NULL", "TEST", "NONE", "NA");
    private static final Map<Integer, String> LOOK_ALIKES = Map.ofEntries(
            Map.entry((int) 'ニ', "二"),
            Map.entry((int) 'ロ', "口"),
            Map.entry((int) 'ハ', "八"),
            Map.entry((int) 'カ', "力"),
            Map.entry((int) 'タ', "夕"),
            Map.entry((int) 'エ', "工"),
            Map.entry((int) 'ト', "卜"),
            Map.entry((int) 'ー', "一"),
            Map.entry((int) '—', "一"),
            Map.entry((int) '─', "一"),
            Map.entry((int) '○', "〇"),
            Map.entry((int) '◯', "〇"));
    // GB 18030-2000 put 䶮 into the private use area, where old systems still have it
    private static final int OLD_YAN = 0xE863;

    /** Throws IllegalArgumentException when empty. */
    public PersonName {
        if (value.isBlank()) {
            throw new IllegalArgumentException("姓名不能为空");
        }
    }

    /** Reads a name as typed; what could be another character or another person is flagged or refused, never guessed. */
    public static Reading<PersonName> read(String text) {
        return NotReadable.refused(() -> new Reader().read(text));
    }

    @Override
    public String toString() {
        return value;
    }

    /** One reading of one text. */
    private static final class Reader {

        private final List<String> doubts = new ArrayList<>();
        private final StringBuilder out = new StringBuilder();
        private int han;
        private int latin;

        private Reading<PersonName> read(String text) {
            refuseControls(text);
            String plain = AsTyped.plain(text);
            if (plain.isEmpty()) {
                throw new NotReadable("没有填写姓名");
            }
            if (AsTyped.length(plain) > LONGEST) {
                throw new NotReadable("内容过长,不是一个姓名,请只填姓名");
            }
            plain.codePoints().forEach(this::take);
            if (PLACEHOLDERS.contains(plain.toUpperCase(Locale.ROOT))) {
                throw new NotReadable("“" + plain + "”不是姓名,请对照证件填写");
            }
            String name = han > 0 ? hanName() : latinName();
            if (AsTyped.length(name) > LONG) {
                doubts.add("姓名超过 " + LONG + " 个字,请核对是否填入了其他内容");
            }
            return Reading.of(new PersonName(name), name, doubts);
        }

        private static void refuseControls(String text) {
            if (text.strip().codePoints().anyMatch(c -> Character.getType(c) == Character.CONTROL)) {
                throw new NotReadable("姓名中有换行、制表符等控制字符,请重新输入");
            }
        }

        private void take(int c) {
            if (c == OLD_YAN) {
                doubt("“䶮”用了旧编码,已换为国标字形,请核对");
                out.append('䶮');
                han++;
            } else if (isVariationSelector(c)) {
                doubt("姓名中有字形变体标记,已去掉,请核对字形");
            } else if (SEPARATORS.indexOf(c) >= 0) {
                out.append(c == '.' ? '.' : SEPARATOR);
            } else if (c == ' ') {
                out.append(' ');
            } else if (c == '〇' || Character.isIdeographic(c) || isRadical(c) || isReservedPlane(c)) {
                takeHan(c);
            } else if (isLatin(c) || "'’-".indexOf(c) >= 0) {
                out.appendCodePoint(c);
                latin++;
            } else {
                throw refused(c);
            }
        }

        private void takeHan(int c) {
            String one = Character.toString(c);
            String unified = Normalizer.normalize(one, isRadical(c) ? Normalizer.Form.NFKC : Normalizer.Form.NFC);
            han++;
            out.append(unified);
            if (!unified.equals(one)) {
                doubt("“" + one + "”是兼容字符,已换为规范字“" + unified + "”,请核对");
            } else if (isRadical(c)) {
                throw new NotReadable("“" + one + "”是部首,不是汉字,请重新输入");
            } else if (c == '〆' || AsTyped.isIn(c, 0x3021, 0x3029) || AsTyped.isIn(c, 0x3038, 0x303A)) {
                throw new NotReadable("“" + one + "”不是姓名用字,请写出汉字");
            } else if (isReservedPlane(c) && !Character.isDefined(c)) {
                doubt("含有很新的汉字,部分电脑可能无法显示,请对照证件核对");
            }
        }

        private String hanName() {
            String name = out.toString();
            String joined = name.replaceAll(" *([·.]) *", "$1").replace('.', SEPARATOR);
            if (joined.contains(" ")) {
                doubt("姓名中的空格已去掉,请核对是否只有一个人");
                joined = joined.replace(" ", "");
            }
            if (joined.matches("^·.*|.*·$|.*··.*")) {
                throw new NotReadable("间隔号“·”的位置或个数不对,请对照证件修改");
            }
            if (latin > 0) {
                doubt("汉字与字母混写,请对照证件核对");
            }
            if (AsTyped.length(joined) == 1) {
                doubt("只有一个字,请核对是否漏写");
            }
            if (joined.matches(".*(先生|女士|小姐|同志|老人)$")) {
                doubt("末尾像是称呼,请核对并只留姓名");
            }
            if (joined.contains("某")) {
                doubt("含有“某”,可能是隐去的姓名,请对照证件填写全名");
            }
            return joined;
        }

        private String latinName() {
            String name = out.toString().replaceAll(" +", " ");
            if (latin < 2) {
                throw new NotReadable("没有姓名用字,请对照证件填写");
            }
            if (name.matches("^[·.'’ -].*")) {
                throw new NotReadable("姓名不能以符号开头,请对照证件修改");
            }
            return name;
        }

        private void doubt(String reason) {
            if (!doubts.contains(reason)) {
                doubts.add(reason);
            }
        }

        private static NotReadable refused(int c) {
            String shown = "“" + Character.toString(c) + "”";
            String like = LOOK_ALIKES.get(c);
            if (like != null) {
                return new NotReadable(shown + "不是汉字,是否应为“" + like + "”,请对照证件重新输入");
            }
            if (Character.isDigit(c)) {
                return new NotReadable("姓名中不能有数字 " + shown + ",请对照证件修改");
            }
            if ("?□■〓◇\uFFFD*×".indexOf(c) >= 0) {
                return new NotReadable("姓名中有代替缺字的符号 " + shown + ",请对照证件补上汉字");
            }
            if ("、,;/&".indexOf(c) >= 0) {
                return new NotReadable("像是写了几个人(" + shown + "),请一人一行");
            }
            if ("()[]【】{}<>《》:".indexOf(c) >= 0) {
                return new NotReadable("姓名中有括号或说明,请只留姓名,说明填入备注");
            }
            if (c >= 0x2FF0 && c <= 0x2FFF) {
                return new NotReadable("用部件拼写的字不能保存,请输入该字或联系管理员查找编码");
            }
            if (Character.getType(c) == Character.PRIVATE_USE) {
                return new NotReadable("含有自造字,其他电脑不能显示,请改用国家标准(GB 18030)收录的字");
            }
            if (Character.isEmoji(c) || Character.getType(c) == Character.OTHER_SYMBOL) {
                return new NotReadable("姓名中不能有表情或图形符号,请删去");
            }
            if (Character.isLetter(c)) {
                return new NotReadable(shown + "不是汉字或拉丁字母,请用规范汉字或证件上的字母填写");
            }
            return new NotReadable("姓名中有不允许的字符 " + (Character.isDefined(c) ? shown : "(未定义)") + ",请删去");
        }

        private static boolean isLatin(int c) {
            return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
        }

        private static boolean isVariationSelector(int c) {
            return AsTyped.isIn(c, 0xFE00, 0xFE0F) || AsTyped.isIn(c, 0xE0100, 0xE01EF);
        }

        private static boolean isRadical(int c) {
            return AsTyped.isIn(c, 0x2E80, 0x2FDF);
        }

        private static boolean isReservedPlane(int c) {
            return AsTyped.isIn(c, 0x20000, 0x3FFFD);
        }
    }
}
