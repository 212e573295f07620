package org.kaolin.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.kaolin.register.Pinyin;
import org.kaolin.start.CitySettings;
import org.kaolin.start.FirstLoad;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 样例设施: institutions with their beds, community facilities, day-care centres and villages' mutual-aid facilities. */
@Component
@Order(220)
class SampleFacilities implements FirstLoad {

    private static final int AREA_A_BED = 28;
    private static final String PLAIN = "{full-time-care,meal}";
    private static final String COMPLETE = "{full-time-care,day-care,home-visit,home-bed,meal}";
    private static final String[] FACILITY = {
        "unit",
        "name",
        "name_pinyin",
        "category",
        "functions",
        "building_area_m2",
        "construction",
        "construction_year",
        "status"
    };
    private static final String[] BED = {"facility", "room", "number", "nursing", "status"};
    private static final String[] VILLAGE = {
        "unit",
        "name",
        "name_pinyin",
        "meal",
        "safety",
        "medical",
        "leisure",
        "place",
        "equipment",
        "funds",
        "team",
        "rules",
        "status"
    };

    private final CitySettings settings;
    private final DataSource source;
    private final JdbcClient jdbc;

    SampleFacilities(CitySettings settings, DataSource source, JdbcClient jdbc) {
        this.settings = settings;
        this.source = source;
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "样例城市: 设施与床位";
    }

    @Override
    public boolean needed() {
        return settings.hasSample()
                && jdbc.sql("select not exists (select 1 from facility)")
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public void load() {
        List<SampleVillage> villages = SampleVillage.list(jdbc);
        List<SampleInstitution> institutions = SampleInstitutions.list(villages);
        SampleCommunityFacilities communities = new SampleCommunityFacilities(villages, households());
        try (SampleStory facilities = new SampleStory(source, "facility", FACILITY)) {
            institutions.forEach(home -> facilities.write(home.id(), steps(home)));
            communities.write(facilities);
            communities.writeDayCare(facilities, institutions);
            facilities.finish();
        }
        try (SampleStory beds = new SampleStory(source, "bed", BED)) {
            SampleBeds.write(beds, institutions);
            beds.finish();
        }
        try (SampleStory facilities = new SampleStory(source, "village_facility", VILLAGE)) {
            SampleVillageFacilities.write(facilities, villages);
            facilities.finish();
        }
        jdbc.sql("analyze facility, bed, village_facility").update();
    }

    /** Households of all village-level units at the end of each year. */
    private Map<Integer, Long> households() {
        Map<Integer, Long> households = new LinkedHashMap<>();
        for (int year = 2020; year <= SampleStory.LAST_YEAR; year++) {
            households.put(
                    year,
                    jdbc.sql("""
                        select coalesce(sum(households), 0) from v_places_unit
                        where level = 'village' and valid @> :day::date and upper_inf(known)
                        """)
                            .param("day", LocalDate.of(year, 12, 31))
                            .query(Long.class)
                            .single());
        }
        return households;
    }

    /** As it stood in 2020, as it was built under the plan, as it took up all functions. */
    private static List<SampleStory.Step> steps(SampleInstitution home) {
        Random random = SampleStory.random("institution-" + home.number());
        int year = 1996 + random.nextInt(22);
        BigDecimal area = BigDecimal.valueOf((long) home.beds() * AREA_A_BED + random.nextInt(200));
        LocalDate complete = home.complete();
        List<SampleStory.Step> steps = new ArrayList<>();
        boolean early = SampleStory.FIRST.equals(complete);
        String functions = early ? COMPLETE : PLAIN;
        steps.add(step(home, SampleStory.FIRST, functions, area, "existing", year));
        String construction = home.construction();
        LocalDate built = construction == null ? null : LocalDate.of(home.built(), 1, 20 + random.nextInt(8));
        BigDecimal after = area.multiply(BigDecimal.valueOf(115)).divide(BigDecimal.valueOf(100), 0, RoundingMode.UP);
        boolean builtFirst = built != null && (complete == null || early || built.isBefore(complete));
        if (construction != null && built != null && builtFirst) {
            steps.add(step(home, built, functions, after, construction, home.built()));
        }
        if (complete != null && !early) {
            boolean done = builtFirst && construction != null;
            steps.add(step(
                    home,
                    complete,
                    COMPLETE,
                    done ? after : area,
                    construction != null && builtFirst ? construction : "existing",
                    done ? home.built() : year));
        }
        if (construction != null && built != null && !builtFirst) {
            steps.add(step(home, built, COMPLETE, after, construction, home.built()));
        }
        return steps;
    }

    private static SampleStory.Step step(
            SampleInstitution home, LocalDate day, String functions, BigDecimal area, String construction, int year) {
        return new SampleStory.Step(
                day,
                day,
                home.unit(),
                home.name(),
                pinyin(home.name()),
                home.category(),
                functions,
                area,
                construction,
                year,
                "operating");
    }

    static String pinyin(String name) {
        return Pinyin.tokens(name);
    }
}
