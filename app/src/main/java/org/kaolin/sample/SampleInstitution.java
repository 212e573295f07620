package org.kaolin.sample;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.time.Ids;

/**
 * 样例养老机构.
 *
 * @param number 1–55: welfare homes, rest homes, private homes
 * @param beds beds throughout the period
 * @param first nursing-type beds in 2020
 * @param last nursing-type beds at the end of 2025
 * @param construction what is built under the plan; null when nothing is
 * @param built year of that construction; 0 when nothing is built
 * @param complete day from which it also gives day care, home visits and home beds; null when never
 */
record SampleInstitution(
        int number,
        UUID unit,
        String county,
        String name,
        String category,
        int beds,
        int first,
        int last,
        @Nullable String construction,
        int built,
        @Nullable LocalDate complete) {

    UUID id() {
        return Ids.of("facility:institution-" + number);
    }

    SampleInstitution withNursing(int first, int last) {
        return new SampleInstitution(
                number, unit, county, name, category, beds, first, last, construction, built, complete);
    }

    SampleInstitution withConstruction(String construction, int built) {
        return new SampleInstitution(
                number, unit, county, name, category, beds, first, last, construction, built, complete);
    }

    SampleInstitution withComplete(LocalDate day) {
        return new SampleInstitution(number, unit, county, name, category, beds, first, last, construction, built, day);
    }
}
