package org.kaolin.base;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 公民身份号码 (GB 11643) and the numbers of the same shape: residence permits of residents of Hong Kong, Macao and Taiwan
 * (81/82/83 0000) and the foreigner's permanent residence card (2023 edition, first digit 9). The 15 characters of older
 * permanent residence cards are kept too, always with a doubt, because their check digit has no published rule.
 *
 * @param value 18 characters, the last possibly {@code X}; or three letters and twelve digits
 */
public record PersonNumber(String value) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int EARLIEST_YEAR = 1800;
    private static final int LONGEST_LIFE = 130;
    private static final int LETTERS_OF_OLD_CARD = 3;
    // GB/T 2260, first two digits; a county code below them may be long out of use and stays valid
    private static final Set<Integer> PROVINCES = Set.of(
            11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
            62, 63, 64, 65, 71, 81, 82, 83);

    /** 证件种类, told by the number alone. */
    public enum Kind {
        /** 居民身份证. */
        CITIZEN("居民身份证"),
        /** 香港居民居住证. */
        HONG_KONG_RESIDENT("香港居民居住证"),
        /** 澳门居民居住证. */
        MACAO_RESIDENT("澳门居民居住证"),
        /** 台湾居民居住证. */
        TAIWAN_RESIDENT("台湾居民居住证"),
        /** 外国人永久居留身份证 (2023 edition). */
        FOREIGNER("外国人永久居留身份证"),
        /** 外国人永久居留身份证 of an edition before 2023. */
        FOREIGNER_OLD("外国人永久居留身份证(旧版)");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** Chinese name of the document. */
        public String title() {
            return title;
        }
    }

    /** 不合规原因, in the order in which a number is examined; the first that applies is the reason. */
    public enum Fault {
        /** 位数不对. */
        LENGTH("length", "身份证号码应为 18 位,请对照证件补全"),
        /** 含有不允许的字符. */
        ALPHABET("alphabet", "身份证号码前 17 位只能是数字,末位只能是数字或字母 X,请对照证件修改"),
        /** 出生日期不存在或在未来. */
        BIRTH_DATE("birth-date", "第 7 至 14 位不是可能的出生日期,请对照证件核对"),
        /** 校验码不符. */
        CHECK_DIGIT("check-digit", "校验码不符,至少有一位写错,请对照证件逐位核对");

        private final String code;
        private final String message;

        Fault(String code, String message) {
            this.code = code;
            this.message = message;
        }

        /** Code of the API. */
        public String code() {
            return code;
        }

        /** What is wrong and what to do, in Chinese. */
        public String message() {
            return message;
        }
    }

    /** Throws IllegalArgumentException with a Chinese reason for anything that is not such a number. */
    public PersonNumber {
        Fault fault = isOldCard(value) ? null : faultOfPlain(value, null);
        if (fault != null) {
            throw new IllegalArgumentException(fault.message());
        }
    }

    /**
     * Reads a number as typed: full-width characters, spaces, small x.
     *
     * @param checkedOn nobody may be born after this day
     */
    public static Reading<PersonNumber> read(String text, LocalDate checkedOn) {
        return NotReadable.refused(() -> {
            String plain = normalise(text);
            if (isOldCard(plain)) {
                return new Reading.Flag<>(new PersonNumber(plain), plain, "旧版外国人永久居留身份证号码,无法校验,请对照证件核对,建议换发新证");
            }
            Fault fault = faultOfPlain(plain, checkedOn);
            if (fault != null) {
                throw new NotReadable(explain(fault, plain));
            }
            return Reading.of(new PersonNumber(plain), plain, doubts(plain, checkedOn));
        });
    }

    /** The first fault of a number as typed; empty for a number that {@link #read} accepts or flags. */
    public static Optional<Fault> findFault(String text, LocalDate checkedOn) {
        try {
            String plain = normalise(text);
            return isOldCard(plain) ? Optional.empty() : Optional.ofNullable(faultOfPlain(plain, checkedOn));
        } catch (NotReadable e) {
            return Optional.of(Fault.ALPHABET);
        }
    }

    /**
     * The 18 digits that a number of 15 digits (issued until 1999) became; empty for anything else. Order codes 996 to
     * 999 were kept for people born in the 19th century. The result is a proposal to compare with the card.
     */
    public static Optional<String> findUpgraded(String text) {
        try {
            String plain = normalise(text);
            if (plain.length() != 15 || !AsTyped.isDigits(plain)) {
                return Optional.empty();
            }
            String century = plain.compareTo(plain.substring(0, 12) + "996") >= 0 ? "18" : "19";
            String body = plain.substring(0, 6) + century + plain.substring(6);
            return findBorn(body) == null ? Optional.empty() : Optional.of(body + checkOf(body));
        } catch (NotReadable e) {
            return Optional.empty();
        }
    }

    /** Document the number belongs to. */
    public Kind kind() {
        if (isOldCard(value)) {
            return Kind.FOREIGNER_OLD;
        }
        if (value.charAt(0) == '9') {
            return Kind.FOREIGNER;
        }
        return switch (value.substring(0, 6)) {
            case "810000" -> Kind.HONG_KONG_RESIDENT;
            case "820000" -> Kind.MACAO_RESIDENT;
            case "830000" -> Kind.TAIWAN_RESIDENT;
            default -> Kind.CITIZEN;
        };
    }

    /** Sex; empty where the number does not tell it. */
    public Optional<Sex> findSex() {
        return isOldCard(value)
                ? Optional.empty()
                : Optional.of((value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE);
    }

    /** Birth date; empty where the number does not tell it beyond doubt. */
    public Optional<LocalDate> findBorn() {
        return isOldCard(value) ? Optional.empty() : Optional.ofNullable(findBorn(value));
    }

    /**
     * Six digits of the place of first registration, possibly long out of use; empty for foreigners, whose digits tell
     * the authority and the nationality instead.
     */
    public Optional<String> findDivision() {
        return switch (kind()) {
            case CITIZEN, HONG_KONG_RESIDENT, MACAO_RESIDENT, TAIWAN_RESIDENT -> Optional.of(value.substring(0, 6));
            case FOREIGNER, FOREIGNER_OLD -> Optional.empty();
        };
    }

    /** Masked for screens: the first six and the last two characters. */
    public String masked() {
        return value.substring(0, 6) + "*".repeat(value.length() - 8) + value.substring(value.length() - 2);
    }

    /** Masked, so that a log line never shows a number. */
    @Override
    public String toString() {
        return masked();
    }

    /** The check digit of 17 digits: ISO 7064, MOD 11-2. */
    static char checkOf(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static String normalise(String text) {
        String dense = AsTyped.dense(text).toUpperCase(java.util.Locale.ROOT).replace('Ⅹ', 'X');
        return dense.startsWith("'") || dense.startsWith("’") ? dense.substring(1) : dense;
    }

    private static boolean isOldCard(String plain) {
        return plain.length() == 15
                && plain.substring(0, LETTERS_OF_OLD_CARD).chars().allMatch(c -> c >= 'A' && c <= 'Z')
                && AsTyped.isDigits(plain.substring(LETTERS_OF_OLD_CARD));
    }

    private static @Nullable Fault faultOfPlain(String plain, @Nullable LocalDate checkedOn) {
        if (AsTyped.length(plain) != 18) {
            return Fault.LENGTH;
        }
        if (plain.length() != 18 || !AsTyped.isDigits(plain.substring(0, 17)) || CHECKS.indexOf(plain.charAt(17)) < 0) {
            return Fault.ALPHABET;
        }
        LocalDate born = findBorn(plain);
        if (born == null || born.getYear() < EARLIEST_YEAR || (checkedOn != null && born.isAfter(checkedOn))) {
            return Fault.BIRTH_DATE;
        }
        return checkOf(plain) == plain.charAt(17) ? null : Fault.CHECK_DIGIT;
    }

    private static @Nullable LocalDate findBorn(String digits) {
        try {
            return LocalDate.of(
                    Integer.parseInt(digits.substring(6, 10)),
                    Integer.parseInt(digits.substring(10, 12)),
                    Integer.parseInt(digits.substring(12, 14)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static List<String> doubts(String plain, LocalDate checkedOn) {
        List<String> doubts = new ArrayList<>();
        int province = Integer.parseInt(plain.substring(0, 2));
        if (plain.charAt(0) != '9' && !PROVINCES.contains(province)) {
            doubts.add("前两位 " + plain.substring(0, 2) + " 不是已知的省级代码,请对照证件核对");
        }
        LocalDate born = findBorn(plain);
        if (born != null && born.plusYears(LONGEST_LIFE).isBefore(checkedOn)) {
            doubts.add("按出生日期计算已超过 " + LONGEST_LIFE + " 岁,请对照证件核对");
        }
        return doubts;
    }

    private static String explain(Fault fault, String plain) {
        if (fault == Fault.LENGTH && plain.contains("E+")) {
            return "号码被表格软件改成了科学计数法,末几位已经丢失,请把单元格设为文本后对照证件重新填写";
        }
        return switch (fault) {
            case LENGTH ->
                findUpgraded(plain)
                        .map(u -> "15 位旧号码已停用,按编码规则应换为 " + u + ",请对照证件核对后填写 18 位号码")
                        .orElse(fault.message() + "(现为 " + AsTyped.length(plain) + " 位)");
            case ALPHABET, BIRTH_DATE, CHECK_DIGIT -> fault.message();
        };
    }
}
