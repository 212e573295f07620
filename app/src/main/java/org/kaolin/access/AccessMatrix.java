package org.kaolin.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** 访问矩阵: every address the platform really has, against every role and reach, with the answer to expect. */
@Component
class AccessMatrix {

    private static final Set<RequestMethod> ALL = Set.of(RequestMethod.GET, RequestMethod.POST);

    private final RequestMappingHandlerMapping mappings;

    /**
     * 矩阵行.
     *
     * @param method HTTP method
     * @param path pattern of the address
     * @param need what it needs, in Chinese
     * @param expected answer per kind of caller: {@code open}, {@code login}, {@code refused} or {@code allowed}
     * @param scope what limits the rows seen: nothing, or the caller's own area, institution or entries
     */
    record Line(String method, String path, String need, Map<String, String> expected, String scope) {}

    AccessMatrix(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    /** Every mapping, sorted by address. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            Set<RequestMethod> declared = mapping.getMethodsCondition().getMethods();
            for (RequestMethod method : declared.isEmpty() ? ALL : declared) {
                mapping.getPatternValues().forEach(path -> lines.add(line(method.name(), path)));
            }
        });
        lines.sort(Comparator.comparing(Line::path).thenComparing(Line::method));
        return lines;
    }

    private static Line line(String method, String path) {
        Need need = Endpoints.find(method, concrete(path)).orElse(new Need.Nobody());
        boolean open = need instanceof Need.Nothing;
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("anonymous", open ? "open" : "login");
        for (Role role : Role.values()) {
            if (isCityRole(role)) {
                expected.put(role.name().toLowerCase(java.util.Locale.ROOT), answer(need, role, true));
            }
            if (isAreaRole(role)) {
                expected.put(role.name().toLowerCase(java.util.Locale.ROOT) + "@area", answer(need, role, false));
            }
        }
        return new Line(method, path, need.title(), expected, scope(need, path));
    }

    private static String answer(Need need, Role role, boolean cityWide) {
        return need instanceof Need.Nothing ? "open" : need.isMetBy(role, cityWide) ? "allowed" : "refused";
    }

    private static boolean isCityRole(Role role) {
        return switch (role) {
            case LEADER, CLERK, DECIDER, FINANCE, AUDITOR, ADMIN -> true;
            case VILLAGE, INSTITUTION, CITIZEN -> false;
        };
    }

    private static boolean isAreaRole(Role role) {
        return switch (role) {
            case CLERK, DECIDER, FINANCE, VILLAGE, INSTITUTION, CITIZEN -> true;
            case LEADER, AUDITOR, ADMIN -> false;
        };
    }

    private static String scope(Need need, String path) {
        if (path.contains("/audit")) {
            return "own entries unless " + Permission.READ_AUDIT;
        }
        if (!(need instanceof Need.Holds holds)) {
            return "none";
        }
        return switch (holds.permission()) {
            case READ_REGISTERS, WRITE_REGISTERS, READ_PERSONS -> "own area or institution";
            case READ_INDICATORS, READ_RECORDS -> "area asked for, within own area";
            case READ_PLAN,
                    MANAGE_PLAN,
                    EVALUATE,
                    READ_PARAMETERS,
                    PROPOSE_PARAMETERS,
                    WRITE_FIGURES,
                    MOVE_CLOCK,
                    READ_AUDIT,
                    MANAGE_ACCOUNTS -> "city";
        };
    }

    /** An address of a pattern: its variables are all alike to the table. */
    static String concrete(String pattern) {
        return pattern.replaceAll("\\{[^}]*}", "x").replace("**", "x");
    }
}
