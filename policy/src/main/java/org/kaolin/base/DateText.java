package org.kaolin.base;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 日期写法: reads dates as people and spreadsheets write them; a date that does not exist is never moved to one that does. */
public final class DateText {

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2199;
    // six digits are a month only of a year that somebody may plan for today
    private static final int LIKELY_FUTURE = 50;
    private static final int REPUBLIC_OFFSET = 1911;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern LUNAR = Pattern.compile("农历|農曆|阴历|陰曆|旧历|正月|腊月|臘月|冬月|闰|閏|初[一二三四五六七八九十]|除夕");
    private static final Pattern ERA = Pattern.compile("公元前|西元前|昭和|平成|令和|大正|明治|宣统|光绪|同治|康熙|乾隆");
    private static final Pattern OPEN = Pattern.compile("至今|长期|永久|现在|目前|今天|昨天|明天|不详|未知|待定|无|空");
    private static final Pattern RANGE = Pattern.compile("[~～—–至到]|[年月].*-|\\d{4}.*-\\s*(?:18|19|20)\\d{2}(?!\\d)");
    private static final Pattern VAGUE_YEAR = Pattern.compile("半年|季度|[春夏秋冬]|年[初中底末]|年代");
    private static final Pattern VAGUE_MONTH = Pattern.compile("月(初|上旬|中旬|下旬|中|底|末)$");
    private static final Pattern WEEKDAY = Pattern.compile("[( ]*(?:星期|礼拜|周)([一二三四五六日天])\\)?$");
    private static final Pattern TIME =
            Pattern.compile("(?:[T ]+|(?<=[日号]))(\\d{1,2})[::时点](\\d{1,2})(?:[::分](\\d{1,2})(?:\\.\\d+)?秒?|分)?$");
    private static final Pattern ZONE = Pattern.compile("\\d[Tt ].*(?:[Zz]|[+-]\\d{2}:?\\d{2}|GMT.*|UTC.*)$");
    private static final Pattern IN_WORDS = Pattern.compile("^(.+?)年(?:(.+?)月(?:(.+?)([日号號])?)?)?$");

    private final LocalDate today;
    private final List<String> doubts = new ArrayList<>();
    private boolean republic;

    private DateText(LocalDate today) {
        this.today = today;
    }

    /**
     * Reads a date: 2021.3.5, 2021-3-5, 2021/03/05, 20210305, 2021年3月5日, 二〇二一年三月五日, or a month: 2021年3月, 2021.3.
     * Two-digit years, years of the Republic, spreadsheet serials and vague days are flagged; lunar dates, ranges and
     * dates without a year are refused.
     *
     * @param today two-digit years are read as the latest that is not after this day
     */
    public static Reading<WrittenDate> read(String text, LocalDate today) {
        return NotReadable.refused(() -> {
            DateText reader = new DateText(today);
            WrittenDate date = reader.date(AsTyped.plain(text));
            return Reading.of(date, date.iso(), reader.doubts);
        });
    }

    private WrittenDate date(String plain) {
        String s = plain.startsWith("'") ? plain.substring(1) : plain;
        if (s.isEmpty()) {
            throw new NotReadable("没有填写日期,请填写年月日");
        }
        if (s.length() > 40) {
            throw new NotReadable("内容过长,不是一个日期,请只填日期");
        }
        if (s.matches("\\d{4}[—–]\\d{1,2}[—–]\\d{1,2}")) {
            s = s.replaceAll("[—–]", "-");
        }
        refuseOthers(s);
        s = s.replaceFirst("^(?:公元|西元)", "");
        Matcher republican = Pattern.compile("^(?:中华|中華)?(?:民国|民國)(.+)$").matcher(s);
        if (republican.matches()) {
            republic = true;
            s = republican.group(1).strip();
        }
        s = withoutAbout(s);
        Matcher weekday = WEEKDAY.matcher(s);
        int expected = weekday.find() ? "一二三四五六日天".indexOf(weekday.group(1)) : -1;
        WrittenDate date = calendar(withoutTime(expected < 0 ? s : s.substring(0, weekday.start())));
        checkWeekday(date, expected);
        return date;
    }

    private static void refuseOthers(String s) {
        if (LUNAR.matcher(s).find()) {
            throw new NotReadable("这是农历日期,不能自动换算,请填写公历日期");
        }
        if (ERA.matcher(s).find()) {
            throw new NotReadable("这是年号纪年,请换算为公历后填写");
        }
        if (OPEN.matcher(s).find()) {
            throw new NotReadable("“" + s + "”不是具体日期,请填写年月日,不清楚请留空待查");
        }
        if (RANGE.matcher(s).find()) {
            throw new NotReadable("“" + s + "”是一段时间,请分别填写起止日期");
        }
        if (ZONE.matcher(s).find()) {
            throw new NotReadable("日期带有时区,换算后可能差一天,请只填北京时间的日期");
        }
    }

    private String withoutAbout(String s) {
        String rest = s.replaceFirst("^(?:大约|约|大概)", "").replaceFirst("(?:左右|前后|上下)$", "");
        if (!rest.equals(s)) {
            doubts.add("写的是大约的日期,请核实");
        }
        return rest;
    }

    private String withoutTime(String s) {
        Matcher time = TIME.matcher(s);
        if (!time.find()) {
            return s;
        }
        if (!time.group().matches("[^1-9]*")) {
            doubts.add("日期后面的时刻已略去,请核对");
        }
        return s.substring(0, time.start());
    }

    private void checkWeekday(WrittenDate date, int expected) {
        LocalDate day = date.day();
        if (expected < 0 || day == null) {
            return;
        }
        int written = Math.min(expected, 6) + 1;
        if (day.getDayOfWeek().getValue() != written) {
            throw new NotReadable(
                    date.iso() + " 是星期" + "一二三四五六日".charAt(day.getDayOfWeek().getValue() - 1) + ",与所写的星期不符,请核对");
        }
    }

    private WrittenDate calendar(String written) {
        String s = written.strip();
        if (s.matches("\\d{2,4}( +\\d{1,2}){1,2}")) {
            s = s.replaceAll(" +", "/");
        }
        if (s.matches(".*\\d +\\d.*")) {
            throw new NotReadable("数字中间有空格,可能漏写了分隔符,请写成 2021-03-05 的形式");
        }
        s = s.replace(" ", "");
        if (s.contains("年")) {
            return inWords(s);
        }
        if (s.contains("月")) {
            throw new NotReadable("缺少年份,请补全年月日");
        }
        if (AsTyped.isDigits(s)) {
            return compact(s);
        }
        return separated(s);
    }

    private WrittenDate inWords(String written) {
        if (VAGUE_YEAR.matcher(written).find()) {
            throw new NotReadable("“" + written + "”没有具体月份,请填写年月日");
        }
        Matcher tail = Pattern.compile("[日号號](.+)$").matcher(written);
        if (tail.find()) {
            throw new NotReadable("日期后面写有“" + tail.group(1) + "”,请只填日期");
        }
        String s = written.replaceFirst("月份$", "月");
        Matcher vague = VAGUE_MONTH.matcher(s);
        if (vague.find()) {
            doubts.add("只写到“月" + vague.group(1) + "”,按月份读取,请补全具体日期");
            s = s.substring(0, vague.start() + 1);
        }
        Matcher parts = IN_WORDS.matcher(s);
        if (!parts.matches()) {
            throw new NotReadable("“" + written + "”不是完整的日期,请写成 2021-03-05 的形式");
        }
        String month = parts.group(2);
        String day = parts.group(3);
        if (month == null) {
            throw new NotReadable("只有年份,请补全月、日");
        }
        if (day != null && parts.group(4) == null) {
            doubts.add("日期末尾漏写“日”,请核对是否写完");
        }
        return build(parts.group(1), month.equals("元") ? "1" : month, day);
    }

    private WrittenDate compact(String digits) {
        if (republic) {
            throw new NotReadable("民国纪年的日期请写成公历 2021-03-05 的形式");
        }
        return switch (digits.length()) {
            case 8 -> build(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6));
            case 6 -> sixDigits(digits);
            case 5 -> serial(SERIAL_ZERO.plusDays(Integer.parseInt(digits)));
            case 4 -> throw new NotReadable("只有年份,请补全月、日");
            default -> throw new NotReadable("“" + digits + "”位数不对,请写成 2021-03-05 的形式");
        };
    }

    private WrittenDate serial(LocalDate day) {
        if (day.getYear() >= today.getYear() + LIKELY_FUTURE) {
            throw new NotReadable("五位数字不能确定日期,请写成 2021-03-05 的形式");
        }
        doubts.add("像是表格软件的日期序号,按序号换算,请核对");
        return WrittenDate.of(day);
    }

    private WrittenDate sixDigits(String digits) {
        String month = digits.substring(4);
        int year = Integer.parseInt(digits.substring(0, 4));
        boolean asMonth = year >= FIRST_YEAR && year < today.getYear() + LIKELY_FUTURE && exists(2000, month, null);
        boolean asDay = exists(2000, digits.substring(2, 4), month);
        if (asMonth == asDay) {
            throw new NotReadable(
                    asDay
                            ? "“" + digits + "”可能是年月,也可能是两位年份的年月日,请写成 2021-03-05 的形式"
                            : "“" + digits + "”不是能确定的日期,请写成 2021-03-05 的形式");
        }
        return asMonth
                ? build(digits.substring(0, 4), month, null)
                : build(digits.substring(0, 2), digits.substring(2, 4), month);
    }

    private WrittenDate separated(String written) {
        String s = written.replaceFirst("[日号]$", "");
        if (!s.equals(written)) {
            doubts.add("日期写法混用,请核对");
        }
        String ended = s.replaceFirst("[.。,、/-]$", "");
        if (!ended.equals(s)) {
            doubts.add("日期末尾有多余的符号,请核对是否写完");
            s = ended;
        }
        String marks = s.replaceAll("[^./。、·,-]", "");
        if (marks.isEmpty() || marks.chars().distinct().count() > 1 || marks.length() > 2) {
            throw new NotReadable("“" + written + "”不是能确定的日期,请写成 2021-03-05 的形式");
        }
        List<String> parts = List.of(s.split(Pattern.quote(marks.substring(0, 1)), -1));
        if (parts.stream().anyMatch(String::isEmpty)) {
            throw new NotReadable("“" + written + "”中有漏写的部分,请补全年月日");
        }
        return parts.size() == 2 ? twoParts(parts, marks.charAt(0)) : threeParts(parts);
    }

    private WrittenDate twoParts(List<String> parts, char mark) {
        String year = parts.get(0);
        String month = parts.get(1);
        if (month.length() == 4 && year.length() <= 2) {
            doubts.add("年份写在后面,按" + month + "年" + year + "月读取,请核对");
            return build(month, year, null);
        }
        if (year.length() != 4 && !republic) {
            throw new NotReadable("缺少年份或年份不全,请写成 2021-03-05 的形式");
        }
        if (mark == '.' && month.equals("1")) {
            doubts.add("按 1 月读取;表格软件会把“" + year + ".10”改成“" + year + ".1”,请核对是否为 10 月");
        }
        return build(year, month, null);
    }

    private WrittenDate threeParts(List<String> parts) {
        if (parts.get(0).length() == 4
                || (parts.get(0).length() == 2 && parts.get(2).length() <= 2)
                || republic) {
            return build(parts.get(0), parts.get(1), parts.get(2));
        }
        if (parts.get(2).length() != 4) {
            throw new NotReadable("看不出哪一段是年份,请写成 2021-03-05 的形式");
        }
        String first = parts.get(0);
        String second = parts.get(1);
        String year = parts.get(2);
        boolean monthFirst = exists(2000, first, second);
        boolean dayFirst = exists(2000, second, first);
        if (monthFirst && dayFirst && number(first) != number(second)) {
            throw new NotReadable("年份写在后面,分不清月和日,请写成 2021-03-05 的形式");
        }
        doubts.add("年份写在后面,请核对月和日");
        return monthFirst ? build(year, first, second) : build(year, second, first);
    }

    private WrittenDate build(String yearText, String monthText, @Nullable String dayText) {
        int month = number(monthText);
        if (month < 1 || month > 12) {
            throw new NotReadable("没有 " + month + " 月,请核对日期");
        }
        int day = dayText == null ? 1 : number(dayText);
        int year = year(yearText, month, day);
        if (!isYear(year)) {
            throw new NotReadable("年份 " + year + " 超出范围(" + FIRST_YEAR + " 至 " + LAST_YEAR + "),请核对");
        }
        if (dayText == null) {
            return WrittenDate.of(Month.of(year, month));
        }
        if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            throw new NotReadable(year + " 年 " + month + " 月没有 " + day + " 日,请核对日期");
        }
        return WrittenDate.of(LocalDate.of(year, month, day));
    }

    private int year(String text, int month, int day) {
        if (republic) {
            int year = (text.equals("元") ? 1 : number(text)) + REPUBLIC_OFFSET;
            doubts.add("民国纪年,按公历 " + year + " 年读取,请改写为公历");
            return year;
        }
        String digits = text.replaceAll("(?<=[一二三四五六七八九〇零○])[Oo0○](?=[一二三四五六七八九〇零○])", "〇");
        int year = number(digits);
        if (year >= 1000) {
            return year;
        }
        if (AsTyped.length(digits) != 2 || year > 99) {
            throw new NotReadable("年份“" + text + "”不全,请写四位年份");
        }
        int late = 2000 + year;
        int read = today.isBefore(safe(late, month, day)) ? late - 100 : late;
        int other = read == late ? late - 100 : late;
        doubts.add("年份只有两位,按 " + read + " 年读取(也可能是 " + other + " 年),请补全四位年份");
        return read;
    }

    private static LocalDate safe(int year, int month, int day) {
        return LocalDate.of(year, month, 1).plusDays(Math.clamp(day, 1, 31) - 1L);
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private boolean exists(int year, String monthText, @Nullable String dayText) {
        int month = number(monthText);
        int day = dayText == null ? 1 : number(dayText);
        return AsTyped.isIn(month, 1, 12)
                && AsTyped.isIn(day, 1, YearMonth.of(year, month).lengthOfMonth());
    }

    private int number(String text) {
        if (AsTyped.isDigits(text)) {
            if (text.length() > 4) {
                throw new NotReadable("“" + text + "”位数过多,请写成 2021-03-05 的形式");
            }
            return Integer.parseInt(text);
        }
        NumberWords words = new NumberWords(text);
        BigDecimal value;
        try {
            value = words.number();
        } catch (NotReadable e) {
            throw new NotReadable("“" + text + "”不能作为年、月或日,请写成 2021-03-05 的形式");
        }
        if (value.scale() > 0 || value.signum() < 0 || value.compareTo(BigDecimal.valueOf(9999)) > 0) {
            throw new NotReadable("“" + text + "”不能作为年、月或日,请核对");
        }
        for (String doubt : words.doubts()) {
            if (!doubts.contains(doubt)) {
                doubts.add(doubt);
            }
        }
        return value.intValueExact();
    }
}
