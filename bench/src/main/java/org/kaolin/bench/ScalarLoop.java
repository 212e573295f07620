package org.kaolin.bench;

/** 手写标量循环: one loop over households, as a good programmer writes it, with ten output columns. */
final class ScalarLoop {

    private final City city;
    private final Figures[] figures = new Figures[City.COUNTIES * 2];
    final long[][] out;

    ScalarLoop(City city) {
        this.city = city;
        this.out = new long[Sums.COLUMNS.size()][city.households];
    }

    /** Evaluates a month into the columns. */
    void run(int month) {
        for (int i = 0; i < figures.length; i++) {
            figures[i] = Figures.of(month, i / 2, i % 2);
        }
        for (int h = 0; h < city.households; h++) {
            household(h, figures[city.county[h] * 2 + city.urban[h]]);
        }
    }

    private void household(int h, Figures f) {
        int from = city.first[h];
        int to = city.first[h + 1];
        int n = to - from;
        long sum = 0;
        boolean physical = false;
        for (int i = from; i < to; i++) {
            sum += countable(i, f);
            physical |= (city.grade[i] == 1 || city.grade[i] == 2) && city.kind[i] == 4;
        }
        sum -= Math.min(city.med[h], 2 * f.std()) + Math.min(city.edu[h], f.std());
        long pci = Math.max(0, sum) / n;
        boolean ok = city.assets[h] <= 24L * f.std() * n
                && (city.vehicles[h] == 0 || city.vehicles[h] == 1 && physical)
                && city.houses[h] <= 2;
        members(h, f, pci, ok);
    }

    private void members(int h, Figures f, long pci, boolean ok) {
        int std = f.std();
        boolean low = ok && pci < std;
        boolean marginal = ok && pci >= std && pci <= std * (long) f.singleFactor() / 100;
        int insuredCount = 0;
        boolean anyAlone = false;
        long uplifts = 0;
        long single = 0;
        long tekunSum = 0;
        long live = 0;
        long nurse = 0;
        long old = 0;
        long orphans = 0;
        for (int i = city.first[h]; i < city.first[h + 1]; i++) {
            int age = (f.month() - city.birth[i]) / 12;
            boolean severe = severe(i);
            boolean study = city.student[i] == 1;
            boolean orphan = city.orphan[i] == 1 && (age < 18 || study && age < 23);
            boolean noWork = age >= 60 || age < 16 || study && age < 18 || severe;
            boolean tekun = city.noSupport[h] == 1 && ok && !orphan && noWork && city.income[i] < std;
            boolean insured = !tekun && !orphan;
            boolean ill = city.serious[i] == 1;
            long uplift = (long) std * (severe ? 30 : ill || age >= 70 ? 20 : age < 18 ? 10 : 0) / 100;
            boolean alone = insured && marginal && (severe || ill);
            insuredCount += insured ? 1 : 0;
            uplifts += insured ? uplift : 0;
            anyAlone |= alone;
            single += alone ? Math.max(0, std - countable(i, f)) + uplift : 0;
            tekunSum += tekun ? tekun(i, f) : 0;
            live += insured && city.grade[i] > 0 && (low || alone) ? f.disLive() : 0;
            boolean nursed = severe && !(tekun && city.care[i] != 0);
            nurse += nursed ? city.grade[i] == 1 ? Figures.NURSE_1 : Figures.NURSE_2 : 0;
            old += age >= 100 ? Figures.OLD_100 : age >= 90 ? Figures.OLD_90 : age >= 80 ? Figures.OLD_80 : 0;
            orphans += orphan ? f.orphan() : 0;
        }
        boolean eligible = low && insuredCount > 0;
        long db = eligible ? (std - pci) * insuredCount + uplifts : 0;
        long exit = !eligible && !anyAlone && ok && pci <= 2L * std ? exit(h, f) : 0;
        store(h, pci, db, single, exit, tekunSum, live, nurse, old, orphans);
    }

    private void store(int h, long... values) {
        long total = 0;
        for (int i = 0; i < values.length; i++) {
            out[i][h] = values[i];
            total += i == 0 ? 0 : values[i];
        }
        out[Sums.TOTAL][h] = total;
    }

    private long countable(int i, Figures f) {
        int income = city.income[i];
        if (city.employed[i] == 0) {
            return income;
        }
        return city.student[i] == 1 ? 0 : income - Math.min(income * 30 / 100, f.std() * 50 / 100);
    }

    private boolean severe(int i) {
        int grade = city.grade[i];
        int kind = city.kind[i];
        return grade == 1 || grade == 2 || grade == 3 && (kind == 5 || kind == 6);
    }

    private long tekun(int i, Figures f) {
        int care = city.care[i];
        long part = care == 2 ? f.minWage() * 80L / 100 : care == 1 ? f.minWage() * 20L / 100 : 0;
        return f.std() * 130L / 100 + part;
    }

    private long exit(int h, Figures f) {
        int since = f.month() - city.lastMonth[h];
        if (city.lastMonth[h] == 0 || since < 1 || since > 12) {
            return 0;
        }
        return since <= 6 ? city.lastAmount[h] : city.lastAmount[h] / 2;
    }

    /** Sums of the last run. */
    Sums sums() {
        Sums sums = new Sums();
        long[] values = new long[out.length];
        for (int h = 0; h < city.households; h++) {
            for (int i = 0; i < values.length; i++) {
                values[i] = out[i][h];
            }
            sums.add(h, values);
        }
        return sums;
    }
}
