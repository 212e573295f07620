package org.kaolin.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 区划代码 (GB/T 2260, GB/T 10114 and the statistical village codes): 6 digits to the county, 9 to the township, 12 to the
 * village. A code says where a unit stood when it was issued; where it stands now is dated data of the places register.
 *
 * @param value 6, 9 or 12 digits, without padding groups of zeros
 */
public record RegionCode(String value) implements Comparable<RegionCode> {

    /** 全国. */
    public static final RegionCode NATION = new RegionCode("100000");

    /** 层级, from the nation down. */
    public enum Level {
        /** 全国. */
        NATION,
        /** 省级. */
        PROVINCE,
        /** 地级. */
        CITY,
        /** 县级. */
        COUNTY,
        /** 乡级. */
        TOWN,
        /** 村级. */
        VILLAGE
    }

    /** Throws IllegalArgumentException with a Chinese reason for anything that is not such a code. */
    public RegionCode {
        String fault = faultOf(value);
        if (fault != null) {
            throw new IllegalArgumentException(fault);
        }
    }

    /** A code as stored; throws IllegalArgumentException with a Chinese reason. */
    public static RegionCode of(String value) {
        return new RegionCode(value);
    }

    /** Reads a code as typed: full-width digits, spaces, and 12 digits padded with zeros as statistics write them. */
    public static Reading<RegionCode> read(String text) {
        return NotReadable.refused(() -> {
            String digits = AsTyped.dense(text);
            while (digits.length() > 6 && digits.length() % 3 == 0 && digits.endsWith("000")) {
                digits = digits.substring(0, digits.length() - 3);
            }
            String fault = faultOf(digits);
            if (fault != null) {
                throw new NotReadable(fault);
            }
            return new Reading.Accept<>(new RegionCode(digits), digits);
        });
    }

    private static @Nullable String faultOf(String value) {
        if (!AsTyped.isDigits(value)) {
            return "区划代码只能是数字,请核对";
        }
        int length = value.length();
        if (length != 6 && length != 9 && length != 12) {
            return "区划代码应为 6 位(省市县)、9 位(乡镇、街道)或 12 位(村、社区),现为 " + length + " 位";
        }
        if (value.charAt(0) == '0' || (value.charAt(1) == '0' && !value.equals("100000"))) {
            return "区划代码前两位不是省级代码,请核对";
        }
        if (value.startsWith("00", 2) && !value.endsWith("0000") && length == 6) {
            return "区划代码的市级两位为 00,县级两位却不是,请核对";
        }
        if (length > 6 && value.endsWith("000")) {
            return "区划代码末三位为 000,表示上一级,请去掉末三位";
        }
        if (length == 12 && value.startsWith("000", 6)) {
            return "区划代码的乡级三位为 000,村级却不是,请核对";
        }
        return null;
    }

    /** Level by length and zeros. */
    public Level level() {
        return switch (value.length()) {
            case 12 -> Level.VILLAGE;
            case 9 -> Level.TOWN;
            default ->
                value.equals("100000")
                        ? Level.NATION
                        : value.endsWith("0000") ? Level.PROVINCE : value.endsWith("00") ? Level.CITY : Level.COUNTY;
        };
    }

    /** The unit one level up when the code was issued; empty for a province and the nation. */
    public Optional<RegionCode> parent() {
        return switch (level()) {
            case NATION, PROVINCE -> Optional.empty();
            case CITY -> Optional.of(new RegionCode(value.substring(0, 2) + "0000"));
            case COUNTY -> Optional.of(new RegionCode(value.substring(0, 4) + "00"));
            case TOWN -> Optional.of(new RegionCode(value.substring(0, 6)));
            case VILLAGE -> Optional.of(new RegionCode(value.substring(0, 9)));
        };
    }

    /** This code, its parents and the nation, nearest first: the order in which dated parameters are looked up. */
    public List<RegionCode> upwards() {
        List<RegionCode> chain = new ArrayList<>();
        for (Optional<RegionCode> at = Optional.of(this);
                at.isPresent();
                at = at.get().parent()) {
            chain.add(at.get());
        }
        if (!chain.getLast().equals(NATION)) {
            chain.add(NATION);
        }
        return List.copyOf(chain);
    }

    /** Whether it is the other unit or lies in it, by code. */
    public boolean isWithin(RegionCode other) {
        return upwards().contains(other);
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
