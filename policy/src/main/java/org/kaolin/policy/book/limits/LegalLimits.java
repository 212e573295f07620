package org.kaolin.policy.book.limits;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kaolin.base.WorkingCalendar;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.parameters.LawFigures;

/** 法定期限 of boundaries, place names, divisions, volunteering, lotteries and administrative review. */
public final class LegalLimits {

    private LegalLimits() {}

    /** 期限事项. */
    public enum Matter implements Coded {
        BOUNDARY_INSPECTION("界线联合检查"),
        PLACE_NAME("地名备案公告"),
        DIVISION_CHANGE("行政区划变更"),
        VOLUNTEER_RECORD("志愿服务记录"),
        LOTTERY_CLAIM("彩票兑奖"),
        ADMINISTRATIVE_REVIEW("申请行政复议");

        private final String title;

        Matter(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** Last days by name, counted from a day; a shorter month ends on its own last day. */
    public static Map<String, LocalDate> of(Matter matter, LocalDate from, WorkingCalendar calendar) {
        Map<String, LocalDate> limits = new LinkedHashMap<>();
        switch (matter) {
            case BOUNDARY_INSPECTION ->
                limits.put("nextBy", from.plusYears(LawFigures.whole("limit.boundary-inspection-years", from)));
            case PLACE_NAME -> {
                limits.put("fileBy", from.plusDays(LawFigures.whole("limit.place-name-filing-days", from)));
                limits.put("announceBy", from.plusDays(LawFigures.whole("limit.place-name-announcing-days", from)));
            }
            case DIVISION_CHANGE -> {
                int months = LawFigures.whole("limit.division-months", from);
                int more = LawFigures.whole("limit.division-extension-months", from);
                limits.put("completeBy", from.plusMonths(months));
                limits.put("extendedTo", from.plusMonths(months + more));
            }
            case VOLUNTEER_RECORD ->
                limits.put(
                        "recordBy",
                        calendar.deadline(from, LawFigures.whole("limit.volunteer-record-days", from))
                                .due());
            case LOTTERY_CLAIM ->
                limits.put("claimTo", from.plusDays(LawFigures.whole("limit.lottery-claim-days", from)));
            case ADMINISTRATIVE_REVIEW ->
                limits.put("applyBy", from.plusDays(LawFigures.whole("limit.review-application-days", from)));
        }
        return limits;
    }
}
