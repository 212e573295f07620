package org.kaolin.places;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 单元数对照: a number another source prints beside the register's own of the same day.
 *
 * @param counted null where the register cannot say
 */
public record ComparedCount(
        String title,
        LocalDate day,
        long printed,
        String source,
        @Nullable Long counted) {}
