package org.kaolin.bench;

import java.util.ArrayList;
import java.util.List;

/** 分桶: households of one size, county and area together. */
final class Buckets {

    private Buckets() {}

    /** 一桶. */
    record Group(int size, int county, int urban, int[] rows) {}

    static List<Group> of(City city) {
        int[] counts = new int[City.LARGEST * City.COUNTIES * 2];
        for (int h = 0; h < city.households; h++) {
            counts[key(city, h)]++;
        }
        int[][] rows = new int[counts.length][];
        for (int key = 0; key < counts.length; key++) {
            rows[key] = new int[counts[key]];
            counts[key] = 0;
        }
        for (int h = 0; h < city.households; h++) {
            int key = key(city, h);
            rows[key][counts[key]++] = h;
        }
        List<Group> groups = new ArrayList<>();
        for (int key = 0; key < counts.length; key++) {
            int place = key % (City.COUNTIES * 2);
            groups.add(new Group(key / (City.COUNTIES * 2) + 1, place / 2, place % 2, rows[key]));
        }
        return groups;
    }

    private static int key(City city, int h) {
        return ((city.size(h) - 1) * City.COUNTIES + city.county[h]) * 2 + city.urban[h];
    }
}
