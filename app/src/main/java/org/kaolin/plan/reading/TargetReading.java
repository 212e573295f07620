package org.kaolin.plan.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 目标值解读: what a cell of targets says, {@code 不低于低保标准的1.3} read as at least 1.3.
 *
 * @param value the figure in the printed unit; null for {@link Comparator#TEXT}
 * @param unit the unit printed behind the figure, 倍 for a bare factor of a standard; empty where there is none
 */
public record TargetReading(Comparator comparator, @Nullable BigDecimal value, String unit) {

    private static final Pattern EMPTY = Pattern.compile("[-—–─/\\\\~…*]*|无|暂无");
    private static final Pattern YEAR = Pattern.compile("(?:到|至)?(?:19|20)\\d\\d\\s*年(?:底|末)?(?:前|以前)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?");
    private static final Pattern UNIT = Pattern.compile(
            "\\s*\\]?\\s*(个百分点|百分点|%|‰|[十百千万亿]{0,2}(?:平方米|人次|[个张人户家所处名对件次元倍岁年天条项部座支])(?:/[人年月日户·]{1,3})?)");
    private static final Pattern LESS = Pattern.compile("<(?!=)|(?<!不)(?:低于|少于|小于)|以下$");
    private static final Pattern AT_MOST = Pattern.compile("≤|<=|不高于|不超过|不多于|不大于|不得超过|以内|控制在|控制到|不突破|最高|至多");
    private static final Pattern AT_LEAST = Pattern.compile("≥|>=|不低于|不少于|不小于|不得低于|不得少于|至少|以上|达到|达|提高到|提升到|增加到|\\+$");
    private static final Pattern MORE = Pattern.compile(">|超过|高于|大于|多于|突破");
    private static final Pattern ABOUT = Pattern.compile("左右|约|≈|±");
    private static final Pattern FULL = Pattern.compile("全覆盖|全部|全面覆盖|应保尽保|应救尽救|应养尽养|应助尽助|全员|全纳入|百分之百|百分百");
    private static final Pattern NONE = Pattern.compile("^(杜绝|零|0|无新增|清零|零增长|不发生).{0,6}$");
    private static final Pattern SMALLER_IS_BETTER = Pattern.compile("死亡率|发生率|事故|投诉|失业率|返贫|贫困发生|差错率|违规率|逾期|能耗|排放|火灾");
    private static final Pattern RATIO = Pattern.compile("\\d\\s*[:]\\s*\\d");
    private static final Pattern FACTOR = Pattern.compile("的\\s*$");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** 读目标值: the target of the indicator of this name; text where it says nothing that can be compared. */
    public static TargetReading of(String printed, String name) {
        String s = YEAR.matcher(Normal.fold(printed)).replaceAll("").strip();
        if (EMPTY.matcher(s).matches()) {
            return new TargetReading(Comparator.TEXT, null, "");
        }
        Matcher number = NUMBER.matcher(s);
        if (RATIO.matcher(s).find() || !number.find()) {
            return words(s);
        }
        BigDecimal value = new BigDecimal(number.group().replace(",", ""));
        Matcher unit = UNIT.matcher(s).region(number.end(), s.length());
        String printedUnit = unit.lookingAt() ? unit.group(1) : factor(s, number);
        return new TargetReading(comparator(s, name, value), value, printedUnit);
    }

    private static String factor(String s, Matcher number) {
        boolean ofStandard = FACTOR.matcher(s.substring(0, number.start())).find();
        return ofStandard && number.end() == s.length() ? "倍" : "";
    }

    private static TargetReading words(String s) {
        if (FULL.matcher(s).find() && !s.startsWith("基本")) {
            return new TargetReading(Comparator.AT_LEAST, HUNDRED, "%");
        }
        if (NONE.matcher(s).matches()) {
            return new TargetReading(Comparator.EQUAL, BigDecimal.ZERO, "");
        }
        return hanNumber(s)
                .map(n -> new TargetReading(Comparator.AT_LEAST, BigDecimal.valueOf(n), ""))
                .orElseGet(() -> new TargetReading(Comparator.TEXT, null, ""));
    }

    /** 一所, 三个以上: a figure in words with its measure. */
    private static Optional<Integer> hanNumber(String s) {
        Matcher m = Pattern.compile("([一二两三四五六七八九十百]{1,5})(?=[个张所家处座名支])").matcher(s);
        return m.find() && Normal.number(m.group(1)).isPresent()
                ? Optional.of(Normal.number(m.group(1)).getAsInt())
                : Optional.empty();
    }

    private static Comparator comparator(String s, String name, BigDecimal value) {
        if (AT_MOST.matcher(s).find()) {
            return Comparator.AT_MOST;
        }
        if (LESS.matcher(s).find()) {
            return s.endsWith("以下") ? Comparator.AT_MOST : Comparator.LESS_THAN;
        }
        if (AT_LEAST.matcher(s).find()) {
            return Comparator.AT_LEAST;
        }
        if (MORE.matcher(s).find()) {
            return Comparator.MORE_THAN;
        }
        if (ABOUT.matcher(s).find() || value.signum() == 0) {
            return Comparator.EQUAL;
        }
        return SMALLER_IS_BETTER.matcher(Normal.fold(name)).find() ? Comparator.AT_MOST : Comparator.AT_LEAST;
    }
}
