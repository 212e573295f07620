package org.kaolin.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.AmountText;
import org.kaolin.base.ChineseNumber;
import org.kaolin.base.CreditCode;
import org.kaolin.base.DateText;
import org.kaolin.base.Fen;
import org.kaolin.base.PersonName;
import org.kaolin.base.PersonNumber;
import org.kaolin.base.Reading;
import org.kaolin.base.WrittenDate;
import org.kaolin.register.Field;
import org.kaolin.register.FieldKind;
import org.kaolin.register.Option;
import org.kaolin.register.Unreadable;
import org.kaolin.register.Values;
import org.kaolin.sheets.file.Cell;

/** 读取单元格: from what stands in a cell to the typed value of a field, with its doubts. */
final class CellValues {

    private static final Set<String> UNKNOWN =
            Set.of("-", "--", "---", "—", "——", "/", "\\", "不详", "未知", "待定", "待查", "n/a", "空");
    private static final Set<String> YES =
            Set.of("是", "√", "✓", "✔", "☑", "1", "有", "y", "yes", "true", "对", "已", "符合");
    private static final Set<String> NO =
            Set.of("否", "×", "✗", "✘", "x", "0", "无", "n", "no", "false", "没有", "未", "不符合", "不是");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF]");
    private static final Pattern LOST = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d{1,2}");
    private static final Pattern HARMLESS = Pattern.compile("[+-]?[\\d\\s.,()-]+|[-—]+");
    private static final Pattern ABOUT = Pattern.compile("^(?:大约|约|近|超过)(.+)$|^(.+?)(?:左右|多|余|以上)$");
    private static final BigDecimal FIFTEEN_DIGITS = new BigDecimal("1e15");

    /** 读数: a typed value with its doubt, or none with the reason. */
    record Outcome(@Nullable Object value, Status status, String code, String message) {

        static Outcome accept(@Nullable Object value) {
            return new Outcome(value, Status.ACCEPT, "", "");
        }

        static Outcome flag(@Nullable Object value, String code, String message) {
            return new Outcome(value, Status.FLAG, code, message);
        }

        static Outcome reject(String code, String message) {
            return new Outcome(null, Status.REJECT, code, message);
        }

        static <T> Outcome of(Reading<T> reading, String code, java.util.function.Function<T, Object> value) {
            return switch (reading) {
                case Reading.Accept<T> accept -> accept(value.apply(accept.value()));
                case Reading.Flag<T> flag -> flag(value.apply(flag.value()), code, flag.reason());
                case Reading.Reject<T> reject -> reject(code, reject.reason());
            };
        }
    }

    private final LocalDate today;
    private final Lookup lookup;

    CellValues(LocalDate today, Lookup lookup) {
        this.today = today;
        this.lookup = lookup;
    }

    /** The value of a cell for a field, typed and within the bounds of its kind. */
    Outcome read(Field field, Cell cell, AmountText.Unit unit) {
        if (cell.kind() == Cell.Kind.ERROR) {
            return Outcome.reject("error-value", "单元格是错误值“" + cell.text() + "”,请改正公式或直接填写内容");
        }
        if (cell.isBlank()
                || UNKNOWN.contains(Words.plain(cell.text()))
                || UNKNOWN.contains(cell.text().strip())) {
            return Outcome.accept(null);
        }
        Outcome raw = raw(field, cell, unit);
        if (raw.value() == null) {
            return raw;
        }
        try {
            Object typed = Values.read(field.kind(), raw.value(), UUID::fromString);
            return new Outcome(typed, raw.status(), raw.code(), raw.message());
        } catch (Unreadable e) {
            return Outcome.reject("not-" + field.kind().code(), Objects.requireNonNull(e.getMessage()));
        }
    }

    private Outcome raw(Field field, Cell cell, AmountText.Unit unit) {
        return switch (field.kind()) {
            case FieldKind.Text text -> text(field, cell);
            case FieldKind.LongText text -> text(field, cell);
            case FieldKind.Whole whole -> number(cell, "");
            case FieldKind.Decimal decimal -> number(cell, decimal.unit());
            case FieldKind.Percent percent -> percent(cell);
            case FieldKind.Money money -> money(cell, unit);
            case FieldKind.Date date -> date(cell);
            case FieldKind.Year year -> year(cell);
            case FieldKind.YesNo yesNo -> yesNo(cell);
            case FieldKind.Code code -> code(cell.text(), code.options());
            case FieldKind.Codes codes -> codes(cell.text(), codes.options());
            case FieldKind.Unit area -> Outcome.of(lookup.find(field, typed(cell.text())), "not-unit", UUID::toString);
            case FieldKind.Reference entry ->
                Outcome.of(lookup.find(field, typed(cell.text())), "not-reference", UUID::toString);
        };
    }

    /** What was typed, without the outer spaces and the mark that keeps a spreadsheet from running it. */
    static String typed(String text) {
        String stripped =
                INVISIBLE.matcher(text).replaceAll("").replace('\u00A0', ' ').strip();
        boolean kept = stripped.length() > 1 && stripped.charAt(0) == '\'' && "=+-@'".indexOf(stripped.charAt(1)) >= 0;
        return kept ? stripped.substring(1) : stripped;
    }

    private Outcome text(Field field, Cell cell) {
        boolean lost = cell.kind() == Cell.Kind.NUMBER && cell.number().abs().compareTo(FIFTEEN_DIGITS) >= 0
                || cell.isText()
                        && cell.text().length() < 30
                        && LOST.matcher(typed(cell.text())).matches();
        if (lost) {
            return Outcome.reject("digits-lost", "长号码被表格软件改成了数字,后几位已丢失,请把这一列设为“文本”格式后重新填写");
        }
        String text = narrow(typed(cell.text()));
        if (isPersonNumber(field)) {
            return Outcome.of(PersonNumber.read(text, today), "person-number", PersonNumber::value);
        }
        if (field.name().equals("creditCode") || field.label().contains("信用代码")) {
            return Outcome.of(CreditCode.read(text), "credit-code", CreditCode::value);
        }
        if (field.label().equals("姓名")) {
            return Outcome.of(PersonName.read(text), "person-name", PersonName::value);
        }
        if (cell.kind() == Cell.Kind.DATE) {
            return Outcome.flag(text, "date-in-text", "“" + text + "”可能是表格软件自动改成的日期,请核对原文");
        }
        if (isRun(text) && !HARMLESS.matcher(text).matches()) {
            return Outcome.flag(text, "formula-text", "文字以 " + text.charAt(0) + " 开头,像是公式,请核对是否应为普通文字");
        }
        return Outcome.accept(text);
    }

    private static boolean isRun(String text) {
        return !text.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0;
    }

    static boolean isPersonNumber(Field field) {
        return field.name().equals("personNumber")
                || field.label().contains("身份证")
                || field.label().contains("身份号码");
    }

    /** Digits and letters typed in full width are the same digits and letters. */
    private static String narrow(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            boolean wide =
                    c >= '\uFF10' && c <= '\uFF19' || c >= '\uFF21' && c <= '\uFF3A' || c >= '\uFF41' && c <= '\uFF5A';
            if (wide) {
                out.setCharAt(i, (char) (c - 0xFEE0));
            }
        }
        return out.toString();
    }

    private static Outcome number(Cell cell, String unit) {
        if (cell.kind() == Cell.Kind.NUMBER && !cell.text().endsWith("%")) {
            return Outcome.accept(cell.number());
        }
        String text = typed(cell.text());
        java.util.regex.Matcher about = ABOUT.matcher(text);
        if (about.matches()) {
            String rest = about.group(1) == null ? about.group(2) : about.group(1);
            Outcome exact = number(Cell.text(rest, false, false), unit);
            return exact.value() == null ? exact : Outcome.flag(exact.value(), "about", "“" + text + "”是约数,请核实准确数字");
        }
        Amounts.Written written = cell.kind() == Cell.Kind.DATE ? null : Amounts.findWritten(text);
        if (written != null
                && !written.unit().equals("%")
                && (written.unit().isEmpty() || isUnit(written.unit(), unit))) {
            return Outcome.accept(written.number());
        }
        if (text.length() <= 12 && ChineseNumber.read(text) instanceof Reading.Accept<BigDecimal> chinese) {
            return Outcome.accept(chinese.value());
        }
        return Outcome.reject("not-number", "“" + shortened(text) + "”不是数字,请只填数字");
    }

    private static boolean isUnit(String written, String unit) {
        return Words.isUnit(written) && !written.startsWith("万") && !written.startsWith("亿") && !written.equals("亩")
                || Words.plain(written).equals(Words.plain(unit));
    }

    private static Outcome percent(Cell cell) {
        Amounts.Written written = Amounts.findWritten(typed(cell.text()));
        if (written == null || !written.unit().isEmpty() && !written.unit().equals("%")) {
            return Outcome.reject("not-percent", "“" + shortened(cell.text()) + "”不是百分比,请填 0 至 100 的数");
        }
        boolean fraction = written.unit().isEmpty()
                && written.number().signum() > 0
                && written.number().compareTo(BigDecimal.ONE) <= 0;
        return fraction
                ? Outcome.flag(written.number(), "fraction", "按 " + written.number() + "% 读取;若为小数形式的比例,请改写为百分数")
                : Outcome.accept(written.number());
    }

    private static Outcome money(Cell cell, AmountText.Unit unit) {
        return Outcome.of(AmountText.read(typed(cell.text()), unit), "amount", Fen::toYuan);
    }

    private Outcome date(Cell cell) {
        if (cell.kind() == Cell.Kind.DATE) {
            return Outcome.accept(cell.text());
        }
        Reading<WrittenDate> reading = DateText.read(typed(cell.text()), today);
        boolean noDay = reading.find().map(date -> date.findDay().isEmpty()).orElse(false);
        return noDay
                ? Outcome.reject("date-without-day", "“" + shortened(cell.text()) + "”只写到月,请补上日")
                : Outcome.of(reading, "date", WrittenDate::iso);
    }

    private Outcome year(Cell cell) {
        String text = narrow(typed(cell.text())).replaceFirst("年$", "");
        if (cell.kind() == Cell.Kind.DATE || text.matches("\\d{4}-.*")) {
            return Outcome.accept(new BigDecimal(text.substring(0, 4)));
        }
        if (text.matches("\\d{4}")) {
            return Outcome.accept(new BigDecimal(text));
        }
        Reading<WrittenDate> reading = DateText.read(typed(cell.text()), today);
        return reading.find().isPresent()
                ? Outcome.of(reading, "year", date -> new BigDecimal(date.iso().substring(0, 4)))
                : Outcome.reject("not-year", "“" + shortened(cell.text()) + "”不是年份,请填四位数,如 2021");
    }

    private static Outcome yesNo(Cell cell) {
        String text = Words.plain(cell.text());
        if (YES.contains(text) || YES.contains(cell.text().strip())) {
            return Outcome.accept(Boolean.TRUE);
        }
        if (NO.contains(text) || NO.contains(cell.text().strip())) {
            return Outcome.accept(Boolean.FALSE);
        }
        return Outcome.reject("not-yes-no", "“" + shortened(cell.text()) + "”应填“是”或“否”");
    }

    private static Outcome code(String text, List<Option> options) {
        String plain = Words.plain(text);
        List<Option> near = new ArrayList<>();
        for (Option option : options) {
            String title = Words.plain(option.title());
            if (plain.equals(title)
                    || plain.equals(Words.plain(option.code()))
                    || Words.heading(text).equals(title)) {
                return Outcome.accept(option.code());
            }
            if (plain.length() >= 2 && (plain.contains(title) || title.contains(plain))) {
                near.add(option);
            }
        }
        if (near.size() == 1) {
            return Outcome.flag(
                    near.getFirst().code(),
                    "code-guessed",
                    "“" + shortened(text) + "”按“" + near.getFirst().title() + "”读取,请核对");
        }
        String choices = String.join("、", options.stream().map(Option::title).toList());
        return Outcome.reject("not-code", "没有“" + shortened(text) + "”这个选项,可选: " + choices);
    }

    private static Outcome codes(String text, List<Option> options) {
        List<Object> codes = new ArrayList<>();
        Outcome doubt = Outcome.accept(codes);
        for (String part : text.split("[、,;\uFF0C\uFF1B/\\s]+")) {
            Outcome one = part.isBlank() ? Outcome.accept(null) : code(part, options);
            if (one.status() == Status.REJECT) {
                return one;
            }
            if (one.value() != null) {
                codes.add(one.value());
                doubt = one.status() == Status.FLAG ? Outcome.flag(codes, one.code(), one.message()) : doubt;
            }
        }
        return doubt;
    }

    static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() <= 30 ? line : line.substring(0, 30) + "…";
    }
}
