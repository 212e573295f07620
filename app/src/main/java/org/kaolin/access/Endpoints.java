package org.kaolin.access;

import static org.kaolin.access.Permission.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * 地址权限表: every address of the platform and what it needs to be read and to be written, first match wins. An address
 * that is not here is refused to everybody, so a new page stays closed until somebody decides who may open it.
 */
final class Endpoints {

    private static final PathPatternParser PARSER = PathPatternParser.defaultInstance;

    private record Rule(PathPattern path, Need read, Need write) {}

    /** Files and documents that no controller serves and that need no login. */
    static final List<String> PUBLIC_FILES = List.of("/assets/**", "/webjars/**", "/favicon.ico");

    private static final List<Rule> RULES = rules();

    private Endpoints() {}

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (String path : List.of("/", "/login", "/door/{name}", "/start", "/error")) {
            rules.add(rule(path, new Need.Nothing(), new Need.Nothing()));
        }
        for (String path : List.of("/open/indicators", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")) {
            rules.add(rule(path, new Need.Nothing(), new Need.Nobody()));
        }
        policies(rules);
        for (String path : List.of("/home", "/logout", "/walk/**", "/audit", "/api/audit", "/api/tools/**")) {
            rules.add(rule(path, new Need.AnyUser(), new Need.AnyUser()));
        }
        rules.add(rule("/date", new Need.Holds(MOVE_CLOCK), new Need.Holds(MOVE_CLOCK)));
        rules.add(rule("/api/sample/today", new Need.AnyUser(), new Need.Is(Role.ADMIN)));
        both(rules, MANAGE_ACCOUNTS, MANAGE_ACCOUNTS, "/accounts/**", "/api/accounts/**");
        readOnly(rules, READ_AUDIT, "/api/access-matrix");
        registers(rules);
        plan(rules);
        return List.copyOf(rules);
    }

    /** What people are entitled to is public; trying cases is for who may read the standards. Nothing is stored. */
    private static void policies(List<Rule> rules) {
        both(rules, READ_PARAMETERS, READ_PARAMETERS, "/policies/try", "/api/policies/cases");
        rules.add(rule("/api/policies/**", new Need.AnyUser(), new Need.Nobody()));
        rules.add(rule("/policies/**", new Need.Nothing(), new Need.Nobody()));
        rules.add(rule("/check", new Need.Nothing(), new Need.Nothing()));
    }

    private static void registers(List<Rule> rules) {
        both(rules, WRITE_REGISTERS, WRITE_REGISTERS, "/r/*/new", "/r/*/*/edit", "/api/imports/**");
        both(rules, WRITE_REGISTERS, WRITE_REGISTERS, "/r/*/import/**", "/api/registers/*/import/**");
        both(rules, READ_REGISTERS, WRITE_REGISTERS, "/r/**", "/api/registers/**");
        both(rules, READ_REGISTERS, WRITE_REGISTERS, "/units/**", "/api/units/**", "/api/places/**", "/api/areas/**");
        both(rules, READ_REGISTERS, WRITE_REGISTERS, "/organisations/**", "/api/organisations/**");
        both(rules, PROPOSE_PARAMETERS, PROPOSE_PARAMETERS, "/parameters/new");
        both(rules, READ_PARAMETERS, PROPOSE_PARAMETERS, "/parameters/**", "/api/parameters/**");
        both(rules, WRITE_FIGURES, WRITE_FIGURES, "/figures/new");
        both(rules, READ_PARAMETERS, WRITE_FIGURES, "/figures/**", "/api/figures/**");
    }

    private static void plan(List<Rule> rules) {
        readOnly(rules, READ_RECORDS, "/indicators/*/records", "/api/indicators/*/records");
        readOnly(rules, READ_INDICATORS, "/indicators.csv");
        readOnly(rules, READ_INDICATORS, "/indicators/**", "/api/indicators/**", "/cockpit/**", "/api/cockpit/**");
        both(rules, READ_PLAN, EVALUATE, "/plans/*/evaluations/**", "/api/plans/*/evaluations/**", "/evaluations/**");
        both(rules, MANAGE_PLAN, MANAGE_PLAN, "/plans/upload");
        both(rules, READ_PLAN, MANAGE_PLAN, "/plan/**", "/plans/**", "/api/plans/**");
        both(rules, READ_PLAN, MANAGE_PLAN, "/projects/**", "/api/projects/**", "/findings/**", "/api/findings/**");
    }

    private static void both(List<Rule> rules, Permission read, Permission write, String... paths) {
        for (String path : paths) {
            rules.add(rule(path, new Need.Holds(read), new Need.Holds(write)));
        }
    }

    private static void readOnly(List<Rule> rules, Permission read, String... paths) {
        for (String path : paths) {
            rules.add(rule(path, new Need.Holds(read), new Need.Nobody()));
        }
    }

    private static Rule rule(String path, Need read, Need write) {
        return new Rule(PARSER.parse(path), read, write);
    }

    /** What an address needs; empty when nobody has decided, which refuses. */
    static Optional<Need> find(String method, String address) {
        PathContainer path = PathContainer.parsePath(address.isEmpty() ? "/" : address);
        return RULES.stream()
                .filter(rule -> rule.path().matches(path))
                .findFirst()
                .map(rule -> isRead(method) ? rule.read() : rule.write());
    }

    private static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    }

    /** Whether an address needs no login at all. */
    static boolean isPublic(String method, String address) {
        return find(method, address).filter(Need.Nothing.class::isInstance).isPresent();
    }
}
