package org.kaolin.plan;

import java.util.Objects;
import java.util.UUID;

/** 分县数值: one indicator of one county or functional area. */
public record CountyValue(UUID area, String name, boolean functional, IndicatorValue value) {

    static CountyValue of(Extent part, IndicatorValue value) {
        boolean county = part.counties().size() == 1
                && Objects.equals(part.counties().getFirst().id(), part.area());
        return new CountyValue(Objects.requireNonNull(part.area()), part.name(), !county, value);
    }
}
