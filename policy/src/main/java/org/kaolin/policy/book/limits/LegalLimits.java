package org.kaolin.policy.book.limits;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaolin.base.WorkingCalendar;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.language.Citation;
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

    /** 计算单位 of a period. */
    public enum Count implements Coded {
        DAYS("日"),
        WORKING_DAYS("工作日"),
        MONTHS("个月"),
        YEARS("年");

        private final String title;

        Count(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /**
     * 法定期限.
     *
     * @param name of the last day, as the case schema calls it
     * @param figures codes of the figures of law that are added up
     */
    public record Term(
            Matter matter, String name, String question, Count count, List<String> figures, Citation citation) {

        /** The last day of a period that begins on a day; a shorter month ends on its own last day. */
        public LocalDate last(LocalDate from, WorkingCalendar calendar) {
            int length = figures.stream()
                    .mapToInt(code -> LawFigures.whole(code, from))
                    .sum();
            return switch (count) {
                case DAYS -> from.plusDays(length);
                case WORKING_DAYS -> calendar.deadline(from, length).due();
                case MONTHS -> from.plusMonths(length);
                case YEARS -> from.plusYears(length);
            };
        }
    }

    private static final List<Term> TERMS = List.of(
            new Term(
                    Matter.BOUNDARY_INSPECTION,
                    "nextBy",
                    "最迟何时再次联合检查",
                    Count.YEARS,
                    List.of("limit.boundary-inspection-years"),
                    Citation.of("行政区域界线管理条例", "关于联合检查的规定")),
            new Term(
                    Matter.PLACE_NAME,
                    "fileBy",
                    "最迟何时备案",
                    Count.DAYS,
                    List.of("limit.place-name-filing-days"),
                    Citation.of("地名管理条例", "第十三条")),
            new Term(
                    Matter.PLACE_NAME,
                    "announceBy",
                    "最迟何时公告",
                    Count.DAYS,
                    List.of("limit.place-name-announcing-days"),
                    Citation.of("地名管理条例", "第十四条")),
            new Term(
                    Matter.DIVISION_CHANGE,
                    "completeBy",
                    "最迟何时完成变更",
                    Count.MONTHS,
                    List.of("limit.division-months"),
                    Citation.of("行政区划管理条例", "关于变更期限的规定")),
            new Term(
                    Matter.DIVISION_CHANGE,
                    "extendedTo",
                    "经批准延长后最迟何时完成",
                    Count.MONTHS,
                    List.of("limit.division-months", "limit.division-extension-months"),
                    Citation.of("行政区划管理条例", "关于变更期限的规定")),
            new Term(
                    Matter.VOLUNTEER_RECORD,
                    "recordBy",
                    "最迟何时记录志愿服务",
                    Count.WORKING_DAYS,
                    List.of("limit.volunteer-record-days"),
                    Citation.of("志愿服务记录与证明出具办法(试行)", "关于记录时限的规定")),
            new Term(
                    Matter.LOTTERY_CLAIM,
                    "claimTo",
                    "最迟何时兑奖",
                    Count.DAYS,
                    List.of("limit.lottery-claim-days"),
                    Citation.of("彩票管理条例", "关于兑奖期限的规定")),
            new Term(
                    Matter.ADMINISTRATIVE_REVIEW,
                    "applyBy",
                    "最迟何时申请行政复议",
                    Count.DAYS,
                    List.of("limit.review-application-days"),
                    Citation.of("行政复议法", "第二十条")));

    /** 法定期限表. */
    public static List<Term> terms() {
        return TERMS;
    }

    /** Last days of a matter by name, counted from a day. */
    public static Map<String, LocalDate> of(Matter matter, LocalDate from, WorkingCalendar calendar) {
        Map<String, LocalDate> limits = new LinkedHashMap<>();
        for (Term term : TERMS) {
            if (term.matter() == matter) {
                limits.put(term.name(), term.last(from, calendar));
            }
        }
        return limits;
    }
}
