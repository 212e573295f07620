package org.kaolin.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kaolin.base.Month;
import org.kaolin.base.RegionCode;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.parameters.ParameterRow.Content;
import org.kaolin.policy.parameters.ParameterRow.Status;
import org.kaolin.policy.parameters.ParameterSet;
import org.kaolin.policy.parameters.ParameterView;

/**
 * 基准参数: the figures of the reference policy for a county and month, in fen.
 *
 * @param singleFactor percent
 */
record Figures(int month, int std, int minWage, int singleFactor, int disLive, int orphan) {

    static final int NURSE_1 = 10_000;
    static final int NURSE_2 = 8_000;
    static final int OLD_80 = 5_000;
    static final int OLD_90 = 10_000;
    static final int OLD_100 = 30_000;

    private static final int OCTOBER = 24309;
    private static final int NEW_YEAR = 24312;
    private static final int MONTHS = 36;
    private static final String FIXED = """
        age.16 16  age.18 18  age.23 23  age.60 60  age.70 70  age.80 80  age.90 90
        age.100 100  grade.2 2  grade.3 3  kind.physical 4  kind.intellectual 5
        kind.mental 6  cost-rate 0.3  cost-cap 0.5  med-months 2  asset-months 24  houses 2
        uplift.severe 0.3  uplift.ill 0.2  uplift.child 0.1  exit.full-months 6
        exit.rest 0.5  exit.line 2  tekun.factor 1.3  care.full 0.8  care.semi 0.2  care.2 2
        nurse.1 100  nurse.2 80  old.80 50  old.90 100  old.100 300
        """;
    private static final ParameterSet SET = announced();

    static Figures of(int month, int county, int urban) {
        boolean next = month >= NEW_YEAR;
        int base = urban == 1 ? 89_000 + 500 * county : 72_000 + 400 * county;
        boolean near = county < 2;
        int wage = month < OCTOBER ? near ? 185_000 : 174_000 : near ? 200_000 : 187_000;
        return new Figures(
                month,
                base + (next ? 3_000 : 0),
                wage,
                near ? 200 : 150,
                next ? 9_000 : 8_000,
                next ? 140_000 : 135_000);
    }

    /** All figures as announced, read as any other parameter of the product. */
    static ParameterSet set() {
        return SET;
    }

    static ParameterView view(int month, int county, int urban) {
        return new ParameterView(
                SET, new Month(month).firstDay(), null, region(county), urban == 1 ? Area.URBAN : Area.RURAL);
    }

    static RegionCode region(int county) {
        return RegionCode.of("99010" + (county + 1));
    }

    private static ParameterSet announced() {
        List<ParameterRow> rows = new ArrayList<>();
        fixed(rows);
        for (int m = City.FIRST_MONTH; m < City.FIRST_MONTH + MONTHS; m++) {
            rows.add(row("bench.month", RegionCode.NATION, Area.ALL, m, BigDecimal.valueOf(m)));
            for (int county = 0; county < City.COUNTIES; county++) {
                local(rows, m, county);
            }
        }
        return ParameterSet.of(rows);
    }

    private static void local(List<ParameterRow> rows, int m, int county) {
        for (int urban = 0; urban < 2; urban++) {
            Area area = urban == 1 ? Area.URBAN : Area.RURAL;
            Figures figures = of(m, county, urban);
            rows.add(row("bench.standard", region(county), area, m, yuan(figures.std)));
            rows.add(row("bench.min-wage", region(county), area, m, yuan(figures.minWage)));
            rows.add(row("bench.disability-living", region(county), area, m, yuan(figures.disLive)));
            rows.add(row("bench.orphan", region(county), area, m, yuan(figures.orphan)));
            BigDecimal factor = BigDecimal.valueOf(figures.singleFactor).movePointLeft(2);
            rows.add(row("bench.single-factor", region(county), area, m, factor));
        }
    }

    private static void fixed(List<ParameterRow> rows) {
        String[] figures = FIXED.trim().split("\\s+");
        for (int i = 0; i < figures.length; i += 2) {
            BigDecimal value = new BigDecimal(figures[i + 1]);
            rows.add(row("bench." + figures[i], RegionCode.NATION, Area.ALL, City.FIRST_MONTH, value));
        }
        rows.add(new ParameterRow(
                "bench.rounding",
                RegionCode.NATION,
                Area.ALL,
                day(City.FIRST_MONTH),
                null,
                new Content.Codes(List.of("down-fen")),
                null,
                "reference policy",
                Status.STATED,
                false));
    }

    private static ParameterRow row(String code, RegionCode region, Area area, int month, BigDecimal value) {
        return new ParameterRow(
                code,
                region,
                area,
                day(month),
                null,
                new Content.Figure(value),
                null,
                "reference policy",
                Status.STATED,
                false);
    }

    private static LocalDate day(int month) {
        return new Month(month).firstDay();
    }

    private static BigDecimal yuan(int fen) {
        return BigDecimal.valueOf(fen, 2);
    }
}
