package org.kaolin.base;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 统一社会信用代码 (GB 32100): registering department, kind, division, organisation code and check character.
 *
 * @param value 18 characters
 */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int MODULUS = 31;
    private static final int BASE = 3;

    /** 社会组织类别, told by the first two characters of a code registered by civil affairs. */
    public enum OrganisationKind {
        /** 社会团体 (51). */
        SOCIAL_GROUP("51", "social-group", "社会团体"),
        /** 社会服务机构, 民办非企业单位 (52). */
        SOCIAL_SERVICE("52", "social-service", "社会服务机构(民办非企业单位)"),
        /** 基金会 (53). */
        FOUNDATION("53", "foundation", "基金会");

        private final String prefix;
        private final String code;
        private final String title;

        OrganisationKind(String prefix, String code, String title) {
            this.prefix = prefix;
            this.code = code;
            this.title = title;
        }

        /** Code of the API. */
        public String code() {
            return code;
        }

        /** Chinese name. */
        public String title() {
            return title;
        }
    }

    /** 不合规原因, in the order in which a code is examined. */
    public enum Fault {
        /** 位数不对. */
        LENGTH("length", "统一社会信用代码应为 18 位,请对照证书补全"),
        /** 含有不允许的字符. */
        ALPHABET("alphabet", "统一社会信用代码只用数字和大写字母,不用 I、O、S、V、Z,第 3 至 8 位只用数字,请对照证书修改"),
        /** 其中的组织机构代码不合规. */
        ORGANISATION_CODE("organisation-code", "第 9 至 17 位(组织机构代码)校验不符,请对照证书逐位核对"),
        /** 校验码不符. */
        CHECK_CHARACTER("check-character", "校验码不符,至少有一位写错,请对照证书逐位核对");

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

    /** Throws IllegalArgumentException with a Chinese reason for anything that is not such a code. */
    public CreditCode {
        Fault fault = faultOfPlain(value);
        if (fault != null) {
            throw new IllegalArgumentException(fault.message());
        }
    }

    /** Reads a code as typed: full-width characters, spaces, small letters. */
    public static Reading<CreditCode> read(String text) {
        return NotReadable.refused(() -> {
            String plain = normalise(text);
            Fault fault = faultOfPlain(plain);
            if (fault != null) {
                String count = fault == Fault.LENGTH ? "(现为 " + AsTyped.length(plain) + " 位)" : "";
                throw new NotReadable(fault.message() + count);
            }
            return new Reading.Accept<>(new CreditCode(plain), plain);
        });
    }

    /** The first fault of a code as typed; empty for a code that {@link #read} accepts. */
    public static Optional<Fault> findFault(String text) {
        try {
            return Optional.ofNullable(faultOfPlain(normalise(text)));
        } catch (NotReadable e) {
            return Optional.of(Fault.ALPHABET);
        }
    }

    /** Kind of social organisation; empty for organisations that civil affairs did not register as one. */
    public Optional<OrganisationKind> findOrganisationKind() {
        for (OrganisationKind kind : OrganisationKind.values()) {
            if (value.startsWith(kind.prefix)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Six digits of the registering authority's division, possibly out of use. */
    public String division() {
        return value.substring(2, 8);
    }

    /** The organisation code inside. */
    public OrganisationCode organisationCode() {
        return new OrganisationCode(value.substring(8, 17));
    }

    @Override
    public String toString() {
        return value;
    }

    private static String normalise(String text) {
        return AsTyped.dense(text).toUpperCase(Locale.ROOT);
    }

    private static @Nullable Fault faultOfPlain(String plain) {
        if (AsTyped.length(plain) != 18) {
            return Fault.LENGTH;
        }
        if (plain.length() != 18
                || !plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                || !AsTyped.isDigits(plain.substring(2, 8))) {
            return Fault.ALPHABET;
        }
        if (!OrganisationCode.isChecked(plain.substring(8, 17))) {
            return Fault.ORGANISATION_CODE;
        }
        return checkOf(plain) == plain.charAt(17) ? null : Fault.CHECK_CHARACTER;
    }

    private static char checkOf(String plain) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(plain.charAt(i)) * weight;
            weight = weight * BASE % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
