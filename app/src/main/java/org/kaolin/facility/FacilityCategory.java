package org.kaolin.facility;

/** 设施类别 as registered; says how a facility is run and named, never what it qualifies for. */
public enum FacilityCategory {
    WELFARE_HOME("welfare-home", "公办福利院", true),
    REST_HOME("rest-home", "公办敬老院", true),
    PRIVATE_HOME("private-home", "民办养老机构", true),
    REGIONAL_CENTRE("regional-centre", "区域养老服务中心", false),
    DAY_CARE_CENTRE("day-care-centre", "社区日间照料中心", false),
    COMMUNITY_CENTRE("community-centre", "社区综合服务设施", false);

    private final String code;
    private final String title;
    private final boolean institution;

    FacilityCategory(String code, String title, boolean institution) {
        this.code = code;
        this.title = title;
        this.institution = institution;
    }

    /** English code, as stored. */
    public String code() {
        return code;
    }

    /** 中文名称. */
    public String title() {
        return title;
    }

    /** Whether it is one of the elderly institutions (养老机构). */
    public boolean isInstitution() {
        return institution;
    }
}
