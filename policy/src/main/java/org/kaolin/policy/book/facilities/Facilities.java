package org.kaolin.policy.book.facilities;

import static org.kaolin.policy.language.Terms.all;
import static org.kaolin.policy.language.Terms.atLeast;
import static org.kaolin.policy.language.Terms.constant;
import static org.kaolin.policy.language.Terms.count;
import static org.kaolin.policy.language.Terms.rate;
import static org.kaolin.policy.language.Terms.ratio;
import static org.kaolin.policy.language.Terms.subject;
import static org.kaolin.policy.language.Terms.times;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.book.Ground;
import org.kaolin.policy.facts.Bounds;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.Subject;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Fact;
import org.kaolin.policy.language.Kind.Count;
import org.kaolin.policy.language.Kind.Rate;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.schema.SubjectColumns;

/** 设施资格: which facility counts towards an indicator; a facility counts only with everything evidenced. */
public final class Facilities {

    private Facilities() {}

    /** 服务功能 of an elderly-care facility. */
    public enum Function implements Coded {
        FULL_TIME("全托"),
        DAY_CARE("日托"),
        HOME_VISITS("上门服务"),
        HOME_BEDS("家庭养老床位");

        private final String title;

        Function(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** 不计入的原因. */
    public enum Lack implements Coded {
        AREA("建筑面积不足"),
        NURSING_BEDS("护理型床位不足"),
        FUNCTIONS("服务功能不全"),
        NOT_RUNNING("未正常运行"),
        AIDS("“四助”不全"),
        HAVES("“五有”不全");

        private final String title;

        Lack(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /**
     * 设施.
     *
     * @param area square metres, null when nobody measured it
     * @param beds all beds
     * @param nursingBeds beds for people who need nursing
     * @param aids of the four aids (四助) that are evidenced
     * @param haves of the five haves (五有) that are evidenced
     */
    public record Facility(
            String id,
            @Nullable Integer area,
            int beds,
            int nursingBeds,
            Set<Function> functions,
            int aids,
            int haves,
            boolean running)
            implements Subject {

        /** Copies the set. */
        public Facility {
            functions = Set.copyOf(functions);
        }
    }

    private static final SubjectColumns<Facility> OF = new SubjectColumns<>("facility", Facility.class);
    private static final String PLAN = "景德镇市“十四五”民政事业发展规划(景民字〔2021〕71号)";
    private static final Expr<Count> AREA = OF.count(
            "area",
            "建筑面积多少",
            Unit.SQUARE_METRES,
            Bounds.COUNT,
            facility -> facility.area() == null ? Fact.UNKNOWN : facility.area());
    private static final Expr<Count> BEDS = OF.count("beds", "有几张床位", Unit.ITEMS, Bounds.COUNT, Facility::beds);
    private static final Expr<Count> NURSING_BEDS =
            OF.count("nursingBeds", "有几张护理型床位", Unit.ITEMS, Bounds.COUNT, Facility::nursingBeds);

    /** 街道综合性养老服务中心的面积是否达到规定. */
    public static final Rule<Truth> AREA_ENOUGH = subject(
            "facility.area-enough",
            "建筑面积是否达到规定",
            Unit.YES_NO,
            Citation.of(PLAN, "第5.2节"),
            atLeast(AREA, count("facility.centre-area")));

    /** 护理型床位是否达到规定. */
    public static final Rule<Truth> NURSING_BEDS_ENOUGH = subject(
            "facility.nursing-beds-enough",
            "护理型床位是否达到规定",
            Unit.YES_NO,
            Citation.of(PLAN, "第5.2节"),
            atLeast(NURSING_BEDS, count("facility.centre-nursing-beds")));

    /** 服务功能是否齐全. */
    public static final Rule<Truth> FUNCTIONS_COMPLETE = subject(
            "facility.functions-complete",
            "是否具备全托、日托、上门服务和家庭养老床位功能",
            Unit.YES_NO,
            Citation.of(PLAN, "第5.2节"),
            all(has(Function.FULL_TIME), has(Function.DAY_CARE), has(Function.HOME_VISITS), has(Function.HOME_BEDS)));

    /** 是否正常运行. */
    public static final Rule<Truth> RUNNING = subject(
            "facility.running",
            "是否正常运行",
            Unit.YES_NO,
            Citation.of(PLAN, "第5.2节"),
            OF.flag("running", "是否正常运行", Facility::running));

    /** 四助是否齐全. */
    public static final Rule<Truth> AIDS_COMPLETE = subject(
            "facility.aids-complete",
            "“四助”是否齐全",
            Unit.YES_NO,
            Citation.of(PLAN, "第5.2节"),
            atLeast(
                    OF.count("aids", "“四助”已具备几项", Unit.ITEMS, Bounds.ITEMS, Facility::aids),
                    count("facility.mutual-aid-aids")));

    /** 五有是否齐全. */
    public static final Rule<Truth> HAVES_COMPLETE = subject(
            "facility.haves-complete",
            "“五有”是否齐全",
            Unit.YES_NO,
            Citation.of(PLAN, "第5.2节"),
            atLeast(
                    OF.count("haves", "“五有”已具备几项", Unit.ITEMS, Bounds.ITEMS, Facility::haves),
                    count("facility.mutual-aid-haves")));

    /** 街道(城关镇)综合性养老服务中心的条件, in order. */
    public static final List<Ground<Lack>> CENTRE = List.of(
            new Ground<>(Lack.AREA, AREA_ENOUGH),
            new Ground<>(Lack.NURSING_BEDS, NURSING_BEDS_ENOUGH),
            new Ground<>(Lack.FUNCTIONS, FUNCTIONS_COMPLETE),
            new Ground<>(Lack.NOT_RUNNING, RUNNING));

    /** 农村互助养老服务设施 (四助五有) 的条件, in order. */
    public static final List<Ground<Lack>> MUTUAL_AID = List.of(
            new Ground<>(Lack.AIDS, AIDS_COMPLETE),
            new Ground<>(Lack.HAVES, HAVES_COMPLETE),
            new Ground<>(Lack.NOT_RUNNING, RUNNING));

    /** 护理型床位占比, shown only. */
    public static final Rule<Rate> NURSING_SHARE = subject(
            "facility.nursing-share", "护理型床位占比多少", Unit.RATIO, Citation.of(PLAN, "第5.2节"), ratio(NURSING_BEDS, BEDS));

    /** 新建集中照护床位的护理型占比是否达到规定. */
    public static final Rule<Truth> NURSING_SHARE_ENOUGH = subject(
            "facility.nursing-share-enough",
            "新建床位中护理型占比是否达到规定",
            Unit.YES_NO,
            Citation.of(PLAN, "第5.2节"),
            all(atLeast(BEDS, constant(1)), atLeast(NURSING_BEDS, times(BEDS, rate("facility.new-nursing-share")))));

    private static Expr<Truth> has(Function function) {
        return OF.flag(
                "functions." + function.code(),
                "是否具备" + function.title() + "功能",
                facility -> facility.functions().contains(function));
    }
}
