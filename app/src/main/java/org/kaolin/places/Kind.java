package org.kaolin.places;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** 区划类别 of a unit, each at home on one level. */
public enum Kind {
    PROVINCE(Level.PROVINCE, "省"),
    CITY(Level.CITY, "设区市"),
    COUNTY(Level.COUNTY, "县(市、区)"),
    STREET(Level.TOWNSHIP, "街道"),
    TOWN(Level.TOWNSHIP, "镇"),
    TOWNSHIP(Level.TOWNSHIP, "乡"),
    /** In the division list for statistics only (开发区、园区). */
    STATISTICAL_UNIT(Level.TOWNSHIP, "统计用区划单元"),
    FARM(Level.TOWNSHIP, "农林场"),
    COMMUNITY(Level.VILLAGE, "社区(居委会)"),
    ADMINISTRATIVE_VILLAGE(Level.VILLAGE, "建制村"),
    /** A row of the list in the form of a village that a count of 建制村 leaves out. */
    VILLAGE_NOT_COUNTED(Level.VILLAGE, "村(未计入建制村)"),
    /** 生活区, 单位社区, 虚拟社区 and whatever else is neither village nor residents' committee. */
    OTHER_VILLAGE_LEVEL(Level.VILLAGE, "其他村级单元"),
    /** With offices of its own, such as 昌南新区. */
    FUNCTIONAL_AREA(Level.AREA, "功能区域"),
    /** For counting only, such as 中心城区. */
    COUNTING_AREA(Level.AREA, "统计范围");

    private final Level level;
    private final String title;

    Kind(Level level, String title) {
        this.level = level;
        this.title = title;
    }

    /** Level of its units. */
    public Level level() {
        return level;
    }

    /** 中文名称. */
    public String title() {
        return title;
    }

    /** The code stored and published, such as {@code administrative-village}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By its code; throws IllegalArgumentException for an unknown one. */
    public static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Kinds of a level. */
    public static List<Kind> of(Level level) {
        return Stream.of(values()).filter(kind -> kind.level == level).toList();
    }

    /** What a division list's row is, by level and name; the list itself carries no kinds. */
    static Kind read(Level level, String name) {
        return switch (level) {
            case PROVINCE -> PROVINCE;
            case CITY -> CITY;
            case COUNTY -> COUNTY;
            case TOWNSHIP -> township(name);
            case VILLAGE -> village(name);
            case AREA -> FUNCTIONAL_AREA;
        };
    }

    private static Kind township(String name) {
        if (name.endsWith("街道") || name.endsWith("街道办事处")) {
            return STREET;
        }
        if (name.endsWith("镇")) {
            return TOWN;
        }
        if (name.endsWith("乡") || name.endsWith("苏木")) {
            return TOWNSHIP;
        }
        return name.endsWith("场") ? FARM : STATISTICAL_UNIT;
    }

    private static Kind village(String name) {
        if (name.endsWith("村委会") || name.endsWith("村民委员会")) {
            return ADMINISTRATIVE_VILLAGE;
        }
        return name.contains("居委会") || name.endsWith("居民委员会") ? COMMUNITY : OTHER_VILLAGE_LEVEL;
    }
}
