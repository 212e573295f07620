package org.kaolin.start;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 启动参数 of the city: size of the sample, its seed and version, its first date. */
@Component
public class CitySettings {

    /** Seed of the sample city (DESIGN 11). */
    public static final long SEED = 20251123L;

    /** Version of the sample city; raised whenever a generator changes what it writes. */
    public static final int SAMPLE_VERSION = 1;

    /** 2025-12-31, the plan's last day: where a sample city stands unless told otherwise. */
    private static final LocalDate PLAN_END = LocalDate.of(2025, 12, 31);

    private final SampleSize sample;
    private final @Nullable LocalDate today;

    /** Throws IllegalArgumentException with a Chinese message for values that cannot be read. */
    public CitySettings(@Value("${kaolin.sample}") String sample, @Value("${kaolin.today}") String today) {
        try {
            this.sample = SampleSize.valueOf(sample.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("KAOLIN_SAMPLE 只能是 small、tiny、full 或 none,现在是 " + sample, e);
        }
        try {
            this.today = today.isBlank() ? null : LocalDate.parse(today.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("KAOLIN_TODAY 应为 2025-12-31 这样的日期,现在是 " + today, e);
        }
    }

    /** Size asked for. */
    public SampleSize sample() {
        return sample;
    }

    /** Whether a sample city is asked for. */
    public boolean hasSample() {
        return sample != SampleSize.NONE;
    }

    /** KAOLIN_TODAY, if given. */
    public @Nullable LocalDate askedToday() {
        return today;
    }

    /** Date a new sample city starts on. */
    public LocalDate firstDay() {
        return today == null ? PLAN_END : today;
    }
}
