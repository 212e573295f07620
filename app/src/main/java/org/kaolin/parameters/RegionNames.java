package org.kaolin.parameters;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** 地区名称: names by six-digit division code, from the country down to the counties of a day. */
public record RegionNames(Map<String, String> names) {

    public RegionNames {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /** The name; the code itself where no such region is known. */
    public String name(String code) {
        return names.getOrDefault(code, code);
    }

    /** Whether it is a region of the list. */
    public boolean has(String code) {
        return names.containsKey(code);
    }
}
