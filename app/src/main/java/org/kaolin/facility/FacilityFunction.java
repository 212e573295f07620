package org.kaolin.facility;

/** 设施功能: what a facility actually does; indicators count these. */
public enum FacilityFunction {
    FULL_TIME_CARE("full-time-care", "全托照护"),
    DAY_CARE("day-care", "日间照料"),
    HOME_VISIT("home-visit", "上门服务"),
    HOME_BED("home-bed", "家庭养老床位运营"),
    GUIDANCE("guidance", "业务指导"),
    MEAL("meal", "助餐"),
    COMMUNITY_SERVICE("community-service", "社区综合服务"),
    VOLUNTEER_POINT("volunteer-point", "志愿服务站点");

    private final String code;
    private final String title;

    FacilityFunction(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** English code, as stored. */
    public String code() {
        return code;
    }

    /** 中文名称. */
    public String title() {
        return title;
    }
}
