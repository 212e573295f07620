package org.kaolin.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 计算范围: the area a figure is for.
 *
 * @param area unit or functional area; null is the whole city
 * @param counties counties it lies in, whose standards apply
 */
public record Extent(@Nullable UUID area, String name, List<County> counties) {

    public Extent {
        counties = List.copyOf(counties);
    }

    /** Whether it is the whole city, for which the plan's printed baselines stand. */
    public boolean isCity() {
        return area == null;
    }

    /**
     * 县(市、区).
     *
     * @param code division code of six digits
     * @param id unit; null for the city's own code where no division list is known
     */
    public record County(String code, String name, @Nullable UUID id) {}
}
