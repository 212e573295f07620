package org.kaolin.policy.book;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.Person;

/**
 * 本地做法: parameters whose value is a code, with the codes the rules know. A code no rule knows is refused when the value
 * is read; it never falls back to another practice.
 */
public final class Strategies {

    private static final Set<String> ROUNDING =
            Set.of("half-up-fen", "up-fen", "down-fen", "half-up-yuan", "up-yuan", "down-yuan");
    private static final Set<String> EFFECTIVE = Set.of("month-after-decision", "month-of-decision");
    private static final Set<String> BENEFITS = codes(Benefit.class);
    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            Map.entry("living-allowance.rounding", ROUNDING),
            Map.entry("price-link.rounding", ROUNDING),
            Map.entry("living-allowance.change-effective", EFFECTIVE),
            Map.entry("extreme-poverty.change-effective", EFFECTIVE),
            Map.entry("living-allowance.gradual-exit.amount", Set.of("unchanged")),
            Map.entry("single-person.amount", Set.of("standard-minus-own-income", "standard")),
            Map.entry("price-link.index-mode", Set.of("cpi", "triggering")),
            Map.entry("price-link.groups", BENEFITS),
            Map.entry("overlap.living-class", BENEFITS),
            Map.entry("overlap.nursing-class", BENEFITS),
            Map.entry("elderly-subsidy.tiers", BENEFITS),
            Map.entry("old-age-allowance.start", Set.of("month-after-birthday", "month-of-birthday", "birthday-month")),
            Map.entry("elderly-nursing-subsidy.min-grade", codes(Person.AbilityGrade.class)),
            Map.entry("extreme-poverty.rural-urban-basic-grades", codes(Person.CareGrade.class)),
            Map.entry("temporary-aid.base-area", Set.of(Area.URBAN.code(), Area.RURAL.code())));

    private Strategies() {}

    /** The codes a parameter may take, empty when it is no code. */
    public static Set<String> of(String parameter) {
        return KNOWN.getOrDefault(parameter, Set.of());
    }

    /** Why codes are no value of a parameter, in Chinese with the codes that are; empty when all are known. */
    public static Optional<String> findFault(String parameter, List<String> codes) {
        Set<String> known = of(parameter);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        String kind = known.equals(ROUNDING) ? "未知的取整方式" : "未知的做法";
        return codes.stream()
                .filter(code -> !known.contains(code))
                .findFirst()
                .map(code -> kind + "“" + code + "”,可用:" + String.join("、", new TreeSet<>(known)));
    }

    private static <E extends Enum<E> & Coded> Set<String> codes(Class<E> type) {
        Set<String> codes = new TreeSet<>();
        Arrays.stream(type.getEnumConstants()).map(Coded::code).forEach(codes::add);
        return codes;
    }
}
