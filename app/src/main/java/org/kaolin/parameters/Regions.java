package org.kaolin.parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaolin.places.Level;
import org.kaolin.places.Unit;
import org.kaolin.places.Units;
import org.kaolin.time.AsOf;
import org.springframework.stereotype.Component;

/** 地区: the regions a standard or an outside figure can be about. */
@Component
public class Regions {

    private static final int DIGITS = 6;

    private final Units units;

    Regions(Units units) {
        this.units = units;
    }

    /** The country, the province, the city and its counties, as they were on a day. */
    public RegionNames on(AsOf at) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("100000", "全国");
        for (Level level : List.of(Level.PROVINCE, Level.CITY, Level.COUNTY)) {
            for (Unit unit : units.list(level, at)) {
                names.put(padded(unit.code()), unit.name());
            }
        }
        return new RegionNames(names);
    }

    private static String padded(String code) {
        return code + "0".repeat(Math.max(0, DIGITS - code.length()));
    }
}
