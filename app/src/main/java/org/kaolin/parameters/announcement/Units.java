package org.kaolin.parameters.announcement;

import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.ParameterCode;

/** 单位文字. */
final class Units {

    private Units() {}

    /** Chinese unit with its code; the code alone where it has no Chinese form. */
    static String text(@Nullable String unit) {
        String title = ParameterCode.unit(unit);
        String code = unit == null ? "" : unit;
        return title.isEmpty() ? code : title + "(" + code + ")";
    }
}
