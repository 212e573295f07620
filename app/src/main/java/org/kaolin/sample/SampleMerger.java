package org.kaolin.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.kaolin.time.Ids;

/**
 * 样例的社区合并: 42 invented communities of the streets of 珠山区 and 昌江区 merged into some of the 86 that the division list
 * has there (residents' committees of streets, 吕蒙街道 with its villages left out), so that 128 become 86.
 *
 * @param centre the 86 communities of the central city
 * @param households what those that took others in had before
 */
record SampleMerger(List<UUID> centre, List<Predecessor> predecessors, Map<UUID, Integer> households) {

    /** First day with 86 communities. */
    static final LocalDate ON = LocalDate.of(2020, 7, 1);

    static final String KNOWN = "2020-07-01 08:00:00+08";
    static final String NOTE = "样例城市虚构的社区,并非真实存在;用于演示社区合并";

    private static final int ENDED = 42;
    private static final String[] DISTRICTS = {"360202", "360203"};
    private static final String OUTSIDE = "360202003";
    private static final String[] NAMES = {
        "春晓", "夏荷", "秋实", "冬青", "朝霞", "晚晴", "听泉", "望月", "松涛", "竹韵", "梅香", "兰亭", "菊园", "桂馨",
        "柳荫", "榕树下", "杏林", "梨花", "桃李", "石榴", "葵园", "麦香", "云帆", "雁归", "鹤鸣", "鹿鸣", "燕语", "鹭洲",
        "青瓦", "白墙", "长廊", "小桥", "古渡", "灯塔", "书院里", "戏台前", "水碓坊", "拉坯坊", "釉彩坊", "窑火", "匣钵巷", "瓷土巷"
    };

    /** An invented community. */
    record Predecessor(UUID id, String code, String name, UUID parent, UUID into, int households) {}

    static SampleMerger of(List<SampleUnits.Village> villages, Random random) {
        List<SampleUnits.Village> centre =
                villages.stream().filter(SampleMerger::isCentral).toList();
        List<SampleUnits.Village> shuffled = new ArrayList<>(centre);
        Collections.shuffle(shuffled, random);
        Map<UUID, Integer> left = new LinkedHashMap<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<Predecessor> predecessors = new ArrayList<>();
        for (int i = 0; i < Math.min(ENDED, shuffled.size()); i++) {
            // the last six go to those that already took one in
            SampleUnits.Village into = shuffled.get(i < ENDED - 6 ? i : i - ENDED + 6);
            int whole = left.getOrDefault(into.id(), SampleHouseholds.of(into));
            int part = (int) (whole * (0.25 + random.nextDouble() * 0.2));
            left.put(into.id(), whole - part);
            String street = into.code().substring(0, 9);
            int number = numbers.merge(street, 1, Integer::sum);
            String code = street + (900 + number);
            String name = NAMES[i % NAMES.length] + "社区居委会";
            predecessors.add(
                    new Predecessor(Ids.of("sample-unit:" + code), code, name, into.parent(), into.id(), part));
        }
        return new SampleMerger(centre.stream().map(SampleUnits.Village::id).toList(), predecessors, left);
    }

    private static boolean isCentral(SampleUnits.Village unit) {
        boolean district = unit.code().startsWith(DISTRICTS[0]) || unit.code().startsWith(DISTRICTS[1]);
        return district
                && unit.kind().equals("community")
                && unit.township().equals("street")
                && !unit.code().startsWith(OUTSIDE);
    }

    /** Households a unit gained by the merger. */
    int gain(UUID into) {
        return predecessors.stream()
                .filter(old -> old.into().equals(into))
                .mapToInt(Predecessor::households)
                .sum();
    }

    /** Units that took others in, with those they took. */
    Map<UUID, List<UUID>> byInto() {
        Map<UUID, List<UUID>> groups = new LinkedHashMap<>();
        for (Predecessor old : predecessors) {
            groups.computeIfAbsent(old.into(), into -> new ArrayList<>()).add(old.id());
        }
        return groups;
    }
}
