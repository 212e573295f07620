package org.kaolin.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * 样例养老机构名册: the 55 institutions and 4,059 beds of the plan's 2020 (F-10…F-13), with nursing-type beds from 47 % (F-14,
 * D-54) to one bed short of the target of 60 % at the end of 2025.
 */
final class SampleInstitutions {

    /** Nursing-type beds at the ends of 2020…2025. */
    static final int[] NURSING = {1908, 2000, 2108, 2215, 2330, 2435};

    /** Townships with a comprehensive institution at the ends of 2020…2025, of 52. */
    static final int[] COMPLETE = {11, 15, 19, 23, 27, 30};

    private static final int[] WELFARE_BEDS = {288, 196, 164};
    private static final int[][] WELFARE_NURSING = {{149, 236}, {104, 128}, {87, 108}};
    private static final int REST_BEDS = 1515;
    private static final int REST_NURSING_FIRST = 576;
    private static final int REST_NURSING_LAST = 748;
    private static final int PRIVATE_BEDS = 1896;
    private static final int WELFARE_CENTRE_YEAR = 2022;
    private static final int COMPLETE_STREETS = 11;

    /** Nursing-type beds of rest homes at the end, in per mille, by county; 乐平市 takes what is left. */
    private static final Map<String, Integer> REST_SHARES = Map.of("360222", 508, "360202", 530, "360203", 460);

    /** Rest homes rebuilt: number → year and nursing-type beds in per cent afterwards. */
    private static final Map<Integer, int[]> REBUILT = new LinkedHashMap<>(Map.of(
            6, new int[] {2021, 76},
            13, new int[] {2021, 72},
            20, new int[] {2022, 71},
            27, new int[] {2023, 78},
            31, new int[] {2023, 64},
            36, new int[] {2024, 60}));

    private static final String[] NAMES = {
        "晚晴", "秋枫", "映山", "松鹤", "青釉", "云水", "福临", "南山", "夕照", "常青", "怡康", "安澜", "柏年", "春晖",
        "德馨", "恩泽", "芳草", "甘棠", "和风", "鹤龄", "慧泉", "嘉禾", "静园", "康宁", "兰溪", "乐善", "明月", "宁远",
        "平湖", "千秋", "清和", "仁爱", "瑞霞", "桑榆", "善邻", "舒心", "泰和", "桃源", "同乐", "望江", "温馨", "梧桐",
        "熙和", "祥云", "欣悦", "杏坛", "颐年", "银杏", "永春", "幽兰", "御风", "悦来", "云栖", "长乐", "紫竹"
    };

    private SampleInstitutions() {}

    static List<SampleInstitution> list(List<SampleVillage> villages) {
        List<SampleInstitution> all = new ArrayList<>();
        addWelfareHomes(all, villages);
        List<SampleVillage> seats = seats(villages);
        addRestHomes(all, seats.subList(0, 39));
        addPrivateHomes(all, seats.subList(39, 52));
        complete(all, villages);
        return all;
    }

    private static void addWelfareHomes(List<SampleInstitution> all, List<SampleVillage> villages) {
        String[] townships = {"360203008", "360281001", "360222100"};
        for (int i = 0; i < townships.length; i++) {
            SampleVillage seat = seat(villages, townships[i], 1);
            SampleInstitution home = institution(i + 1, seat, "福利院", "welfare-home", WELFARE_BEDS[i])
                    .withNursing(WELFARE_NURSING[i][0], WELFARE_NURSING[i][1]);
            all.add(i == 0 ? home.withConstruction("new", WELFARE_CENTRE_YEAR) : home);
        }
    }

    /** One seat in each of the 52 towns, townships and streets: 37 rural ones, two streets, then the other streets. */
    private static List<SampleVillage> seats(List<SampleVillage> villages) {
        Predicate<SampleVillage> rural =
                v -> v.townshipKind().equals("town") || v.townshipKind().equals("township");
        Predicate<SampleVillage> outer =
                v -> v.township().equals("360202003") || v.township().equals("360203011");
        Predicate<SampleVillage> street = v -> v.townshipKind().equals("street");
        List<String> codes = new ArrayList<>();
        for (Predicate<SampleVillage> each : List.of(rural, street.and(outer), street.and(outer.negate()))) {
            villages.stream()
                    .filter(each)
                    .map(SampleVillage::township)
                    .distinct()
                    .sorted()
                    .forEach(codes::add);
        }
        return codes.stream().map(code -> seat(villages, code, 0)).toList();
    }

    /** A community of the township if it has one, else a village. */
    private static SampleVillage seat(List<SampleVillage> villages, String township, int number) {
        List<SampleVillage> standing = villages.stream()
                .filter(v -> v.township().equals(township) && v.until() == null)
                .filter(v -> v.isCommunity() || v.isAdministrativeVillage())
                .sorted((a, b) ->
                        a.isCommunity() == b.isCommunity() ? a.code().compareTo(b.code()) : a.isCommunity() ? -1 : 1)
                .toList();
        return standing.get(Math.min(number, standing.size() - 1));
    }

    private static void addRestHomes(List<SampleInstitution> all, List<SampleVillage> seats) {
        int[] beds = sizes(REST_BEDS, seats.size(), 22, 62, "rest-homes");
        List<SampleInstitution> homes = new ArrayList<>();
        for (int i = 0; i < seats.size(); i++) {
            SampleInstitution home = institution(4 + i, seats.get(i), "敬老院", "rest-home", beds[i]);
            int[] rebuilt = REBUILT.get(home.number());
            homes.add(
                    rebuilt == null
                            ? home
                            : home.withConstruction("rebuilt", rebuilt[0])
                                    .withNursing(beds[i] * 38 / 100, (beds[i] * rebuilt[1] + 99) / 100));
        }
        Map<String, Integer> last = lastByCounty(homes);
        List<SampleInstitution> planned = new ArrayList<>();
        last.forEach((county, total) -> planned.addAll(spread(
                homes.stream().filter(home -> home.county().equals(county)).toList(), total)));
        int fixed = planned.stream()
                .filter(home -> home.built() > 0)
                .mapToInt(SampleInstitution::first)
                .sum();
        List<SampleInstitution> others =
                planned.stream().filter(home -> home.built() == 0).toList();
        int[] weights = others.stream().mapToInt(SampleInstitution::last).toArray();
        int[] first = SampleStory.split(REST_NURSING_FIRST - fixed, weights, weights);
        IntStream.range(0, first.length)
                .forEach(i -> all.add(
                        others.get(i).withNursing(first[i], others.get(i).last())));
        planned.stream().filter(home -> home.built() > 0).forEach(all::add);
        all.sort((a, b) -> a.number() - b.number());
    }

    private static Map<String, Integer> lastByCounty(List<SampleInstitution> homes) {
        Map<String, Integer> beds = new LinkedHashMap<>();
        homes.forEach(home -> beds.merge(home.county(), home.beds(), Integer::sum));
        Map<String, Integer> last = new LinkedHashMap<>();
        beds.forEach((county, sum) -> last.put(county, sum * REST_SHARES.getOrDefault(county, 0) / 1000));
        int left = REST_NURSING_LAST
                - last.values().stream().mapToInt(Integer::intValue).sum();
        last.put("360281", left);
        return last;
    }

    /** What the county's rebuilt homes leave of its nursing-type beds, over its other homes by size. */
    private static List<SampleInstitution> spread(List<SampleInstitution> homes, int total) {
        int rebuilt = homes.stream()
                .filter(h -> h.built() > 0)
                .mapToInt(SampleInstitution::last)
                .sum();
        List<SampleInstitution> others =
                homes.stream().filter(h -> h.built() == 0).toList();
        int[] beds = others.stream().mapToInt(SampleInstitution::beds).toArray();
        int[] last = SampleStory.split(total - rebuilt, beds, beds);
        List<SampleInstitution> planned =
                new ArrayList<>(homes.stream().filter(h -> h.built() > 0).toList());
        IntStream.range(0, last.length).forEach(i -> planned.add(others.get(i).withNursing(0, last[i])));
        return planned;
    }

    private static void addPrivateHomes(List<SampleInstitution> all, List<SampleVillage> seats) {
        int[] beds = sizes(PRIVATE_BEDS, seats.size(), 60, 280, "private-homes");
        int firstLeft =
                NURSING[0] - all.stream().mapToInt(SampleInstitution::first).sum();
        int lastLeft =
                NURSING[5] - all.stream().mapToInt(SampleInstitution::last).sum();
        int[] last = SampleStory.split(lastLeft, beds, beds);
        int[] first = SampleStory.split(firstLeft, last, last);
        for (int i = 0; i < seats.size(); i++) {
            all.add(institution(43 + i, seats.get(i), "养老服务中心", "private-home", beds[i])
                    .withNursing(first[i], last[i]));
        }
    }

    /** Gives so many townships a year an institution with all functions: eleven streets, the others rural. */
    private static void complete(List<SampleInstitution> all, List<SampleVillage> villages) {
        Random random = SampleStory.random("complete");
        Map<UUID, SampleVillage> byId = new LinkedHashMap<>();
        villages.forEach(village -> byId.put(village.id(), village));
        List<SampleInstitution> shuffled = new ArrayList<>(all.subList(WELFARE_BEDS.length, all.size()));
        Collections.shuffle(shuffled, random);
        int rural = COMPLETE[COMPLETE.length - 1] - COMPLETE_STREETS;
        List<SampleInstitution> chosen = new ArrayList<>();
        shuffled.stream()
                .filter(home -> isStreet(byId, home))
                .limit(COMPLETE_STREETS)
                .forEach(chosen::add);
        shuffled.stream().filter(home -> !isStreet(byId, home)).limit(rural).forEach(chosen::add);
        Collections.shuffle(chosen, random);
        int next = 0;
        for (int year = 0; year < COMPLETE.length; year++) {
            for (; next < COMPLETE[year]; next++) {
                LocalDate day = year == 0 ? SampleStory.FIRST : SampleStory.dayOf(2020 + year, random);
                all.replaceAll(completing(chosen.get(next), day));
            }
        }
    }

    private static UnaryOperator<SampleInstitution> completing(SampleInstitution chosen, LocalDate day) {
        return home -> home.number() == chosen.number() ? home.withComplete(day) : home;
    }

    private static boolean isStreet(Map<UUID, SampleVillage> byId, SampleInstitution home) {
        return Objects.requireNonNull(byId.get(home.unit())).townshipKind().equals("street");
    }

    private static SampleInstitution institution(
            int number, SampleVillage seat, String suffix, String category, int beds) {
        String name = NAMES[number - 1] + suffix;
        return new SampleInstitution(number, seat.id(), seat.county(), name, category, beds, 0, 0, null, 0, null);
    }

    private static int[] sizes(int total, int count, int least, int most, String purpose) {
        Random random = SampleStory.random(purpose);
        int[] weights = new int[count];
        int[] caps = new int[count];
        for (int i = 0; i < count; i++) {
            double x = random.nextDouble();
            weights[i] = least + (int) (x * x * (most - least));
            caps[i] = most;
        }
        return SampleStory.split(total, weights, caps);
    }
}
