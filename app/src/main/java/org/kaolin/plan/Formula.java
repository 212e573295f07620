package org.kaolin.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.Parameter.Area;

/** 算法 of an indicator: what its numerator and denominator are made of. Targets never stand here; they are the plan's. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Formula.Register.class, name = "register"),
    @JsonSubTypes.Type(value = Formula.Ratio.class, name = "ratio"),
    @JsonSubTypes.Type(value = Formula.Floor.class, name = "floor"),
    @JsonSubTypes.Type(value = Formula.Growth.class, name = "growth"),
    @JsonSubTypes.Type(value = Formula.Least.class, name = "least"),
    @JsonSubTypes.Type(value = Formula.Waiting.class, name = "waiting")
})
public sealed interface Formula {

    /** A parameter by code and area. */
    record Term(String code, Area area) {}

    /** 台账计算: two readable queries over published views; {@code percent} multiplies their quotient by 100. */
    record Register(String query, boolean percent) implements Formula {}

    /** 标准之比 × 100. */
    record Ratio(Term numerator, Term denominator) implements Formula {}

    /**
     * 不低于: a standard that must reach the plan's printed multiple (times {@code scale}) of a yardstick.
     *
     * @param urbanGrades code list of care grades whose rural persons are paid by the urban standard
     */
    record Floor(
            BigDecimal scale, List<Group> groups, @Nullable String urbanGrades) implements Formula {
        public Floor {
            groups = List.copyOf(groups);
        }
    }

    /** 一类人员: standard and yardstick that apply to a group of persons. */
    record Group(
            String label,
            Term standard,
            Term yardstick,
            @Nullable String grade) {}

    /** 年度增速 of a standard in each area, compared with an outside series of the year before. */
    record Growth(String code, List<Area> areas, String series) implements Formula {
        public Growth {
            areas = List.copyOf(areas);
        }
    }

    /** 最低标准 over the counties. */
    record Least(String code, Area area) implements Formula {}

    /** 待数据: named registers or figures that are not there yet. */
    record Waiting(List<String> missing) implements Formula {
        public Waiting {
            missing = List.copyOf(missing);
        }
    }
}
