package org.kaolin.bench;

import java.util.Arrays;

/** 样本城市: households and their members as plain arrays; members of household h are first[h] to first[h + 1]. */
final class City {

    /** 2025-07, as months since the year 0. */
    static final int FIRST_MONTH = 24306;

    static final int COUNTIES = 4;

    /** Persons of the largest household. */
    static final int LARGEST = 7;

    final int households;
    final int[] first;
    final int[] county;
    final int[] urban;
    final int[] assets;
    final int[] vehicles;
    final int[] houses;
    final int[] med;
    final int[] edu;
    final int[] noSupport;
    final int[] lastMonth;
    final int[] lastAmount;
    int[] birth = new int[0];
    int[] student = new int[0];
    int[] employed = new int[0];
    int[] income = new int[0];
    int[] grade = new int[0];
    int[] kind = new int[0];
    int[] serious = new int[0];
    int[] care = new int[0];
    int[] orphan = new int[0];

    private final Draws draw = new Draws();

    private City(int households) {
        this.households = households;
        first = new int[households + 1];
        county = new int[households];
        urban = new int[households];
        assets = new int[households];
        vehicles = new int[households];
        houses = new int[households];
        med = new int[households];
        edu = new int[households];
        noSupport = new int[households];
        lastMonth = new int[households];
        lastAmount = new int[households];
        resize(households * LARGEST);
    }

    /** A city of so many households. */
    static City of(int households) {
        City city = new City(households);
        for (int h = 0; h < households; h++) {
            city.household(h);
        }
        city.resize(city.people());
        return city;
    }

    int people() {
        return first[households];
    }

    int size(int household) {
        return first[household + 1] - first[household];
    }

    private void resize(int people) {
        birth = Arrays.copyOf(birth, people);
        student = Arrays.copyOf(student, people);
        employed = Arrays.copyOf(employed, people);
        income = Arrays.copyOf(income, people);
        grade = Arrays.copyOf(grade, people);
        kind = Arrays.copyOf(kind, people);
        serious = Arrays.copyOf(serious, people);
        care = Arrays.copyOf(care, people);
        orphan = Arrays.copyOf(orphan, people);
    }

    private void household(int h) {
        int size = pick(draw.percent(), 20, 1, 52, 2, 76, 3, 90, 4, 96, 5, 99, 6, 100, 7);
        county[h] = pick(draw.percent(), 12, 0, 38, 1, 58, 2, 100, 3);
        urban[h] = draw.percent() < new int[] {70, 95, 40, 50}[county[h]] ? 1 : 0;
        int poor = pick(draw.percent(), 6, 2, 20, 1, 100, 0);
        assets[h] = draw.below(new int[] {60_000_000, 8_000_000, 2_000_000}[poor]);
        int u = draw.percent();
        vehicles[h] = switch (poor) {
            case 0 -> pick(u, 10, 2, 60, 1, 100, 0);
            case 1 -> pick(u, 15, 1, 100, 0);
            default -> pick(u, 4, 1, 100, 0);
        };
        u = draw.percent();
        houses[h] = poor == 0 ? pick(u, 5, 3, 25, 2, 95, 1, 100, 0) : pick(u, 1, 3, 6, 2, 90, 1, 100, 0);
        u = draw.percent();
        int x = draw.below(300_000);
        med[h] = u < 12 ? x : 0;
        u = draw.percent();
        x = draw.below(120_000);
        edu[h] = u < 25 ? x : 0;
        u = draw.percent();
        noSupport[h] = size <= 2 && poor == 2 && u < 25 ? 1 : 0;
        u = draw.percent();
        int months = draw.below(18);
        int amount = draw.below(100_000) + 5_000;
        boolean left = poor == 1 && u < 10;
        lastMonth[h] = left ? FIRST_MONTH - 1 - months : 0;
        lastAmount[h] = left ? amount : 0;
        first[h + 1] = first[h] + size;
        for (int i = 0; i < size; i++) {
            member(first[h] + i, i == 0, poor);
        }
    }

    private void member(int m, boolean head, int poor) {
        int months = months(head);
        int years = months / 12;
        birth[m] = FIRST_MONTH - months;
        int u = draw.percent();
        student[m] = years >= 6 && years < 18 && u < 90 || years >= 18 && years < 23 && u < 40 ? 1 : 0;
        u = draw.percent();
        boolean works = years >= 16 && (years < 60 ? u < new int[] {70, 45, 30}[poor] : u < 10);
        employed[m] = works ? 1 : 0;
        income[m] = income(draw.below(1000), works, years >= 60, poor);
        int v = draw.below(1000);
        int f = 1 + poor;
        grade[m] = pick(v, 15 * f, 1, 35 * f, 2, 55 * f, 3, 80 * f, 4, 1000, 0);
        int drawn = 1 + draw.below(7);
        kind[m] = grade[m] > 0 ? drawn : 0;
        serious[m] = draw.below(1000) < new int[] {8, 30, 80}[poor] ? 1 : 0;
        care[m] = care(draw.percent(), grade[m], years);
        orphan[m] = draw.below(10_000) < (years < 23 ? 15 : 0) ? 1 : 0;
    }

    private int months(boolean head) {
        int u = draw.percent();
        if (head) {
            return 264 + draw.below(876);
        }
        if (u < 30) {
            return draw.below(216);
        }
        return u < 85 ? 216 + draw.below(504) : 720 + draw.below(480);
    }

    private static int income(int x, boolean works, boolean old, int poor) {
        if (works) {
            return new int[] {250_000 + 700 * x, 120_000 + 150 * x, 60_000 + 100 * x}[poor];
        }
        if (old) {
            return new int[] {100_000 + 300 * x, 20_000 + 60 * x, 10_000 + 20 * x}[poor];
        }
        return poor == 0 ? x < 100 ? 500 * x : 0 : x < 200 ? 50 * x : 0;
    }

    private static int care(int u, int grade, int years) {
        if (grade == 1 || years >= 80) {
            return pick(u, 40, 2, 70, 1, 100, 0);
        }
        return grade == 2 ? pick(u, 15, 2, 45, 1, 100, 0) : 0;
    }

    /** The value after the first limit above a draw. */
    private static int pick(int u, int... limitsAndValues) {
        for (int i = 0; i < limitsAndValues.length; i += 2) {
            if (u < limitsAndValues[i]) {
                return limitsAndValues[i + 1];
            }
        }
        return limitsAndValues[limitsAndValues.length - 1];
    }
}
