package org.kaolin.base;

import java.util.Locale;

/**
 * 组织机构代码 (GB 11714): eight digits or capital letters and a check character, MOD 11.
 *
 * @param value nine characters, without the hyphen
 */
public record OrganisationCode(String value) {

    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** Throws IllegalArgumentException with a Chinese reason for anything that is not such a code. */
    public OrganisationCode {
        if (!hasShape(value) || checkOf(value) != value.charAt(8)) {
            throw new IllegalArgumentException("组织机构代码不合规,请对照证书核对");
        }
    }

    /** Reads a code as typed: full-width characters, small letters, spaces, the hyphen before the check character. */
    public static Reading<OrganisationCode> read(String text) {
        return NotReadable.refused(() -> {
            String plain = AsTyped.dense(text).toUpperCase(Locale.ROOT);
            if (plain.length() == 10 && plain.charAt(8) == '-') {
                plain = plain.substring(0, 8) + plain.charAt(9);
            }
            if (AsTyped.length(plain) != 9) {
                throw new NotReadable("组织机构代码应为 9 位,现为 " + AsTyped.length(plain) + " 位,请对照证书补全");
            }
            if (!hasShape(plain)) {
                throw new NotReadable("组织机构代码只能含数字和大写字母,请对照证书修改");
            }
            if (checkOf(plain) != plain.charAt(8)) {
                throw new NotReadable("组织机构代码校验码不符,至少有一位写错,请对照证书逐位核对");
            }
            return new Reading.Accept<>(new OrganisationCode(plain), plain);
        });
    }

    /** With the hyphen, as certificates print it. */
    public String display() {
        return value.substring(0, 8) + "-" + value.charAt(8);
    }

    /** Whether the check character of nine characters of the right alphabet fits. */
    static boolean isChecked(String nine) {
        return hasShape(nine) && checkOf(nine) == nine.charAt(8);
    }

    private static boolean hasShape(String nine) {
        return nine.length() == 9 && nine.chars().allMatch(c -> AsTyped.isIn(c, '0', '9') || AsTyped.isIn(c, 'A', 'Z'));
    }

    private static char checkOf(String nine) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(nine.charAt(i), 36) * WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
