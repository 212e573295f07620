package org.kaolin.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.access.Role;

/** 菜单 by role: only what the user may open, in the words of the interface plan, at most seven groups. */
final class Menu {

    private static final MenuItem HOME = new MenuItem("home", "工作台", "/home", "home");
    private static final MenuItem OVERVIEW = new MenuItem("home", "总览", "/home", "home");
    private static final MenuItem TODAY = new MenuItem("home", "今日", "/home", "home");
    private static final MenuItem INDICATORS = new MenuItem("indicators", "指标", "/indicators", "chart");
    private static final MenuItem PLAN = new MenuItem("plan", "规划", "/plan", "book");
    private static final MenuItem PROJECTS = new MenuItem("projects", "项目", "/projects", "flag");
    private static final MenuItem FINDINGS = new MenuItem("findings", "核查发现", "/findings", "search");
    private static final MenuItem EVALUATIONS = new MenuItem("evaluations", "评估", "/evaluations", "book");
    private static final MenuItem UPLOAD = new MenuItem("upload", "上传规划", "/plans/upload", "upload");
    private static final MenuItem FACILITY = new MenuItem("facility", "机构设施", "/r/facility", "building");
    private static final MenuItem BED = new MenuItem("bed", "床位", "/r/bed", "bed");
    private static final MenuItem VILLAGE =
            new MenuItem("village-facility", "农村互助养老设施", "/r/village-facility", "people");
    private static final MenuItem UNIT = new MenuItem("unit", "区划", "/r/unit", "map");
    private static final MenuItem PARAMETERS = new MenuItem("parameters", "政策标准", "/parameters", "scale");
    private static final MenuItem POLICIES = new MenuItem("policies", "政策明白纸", "/policies", "book");
    private static final MenuItem TRY = new MenuItem("try", "试算案例", "/policies/try", "check");
    private static final MenuItem CHECK = new MenuItem("check", "我能享受什么", "/check", "person");
    private static final MenuItem FIGURES = new MenuItem("figures", "外部数据", "/figures", "table");
    private static final MenuItem COCKPIT = new MenuItem("cockpit", "驾驶舱", "/cockpit", "gauge");
    private static final MenuItem AUDIT = new MenuItem("audit", "操作留痕", "/audit", "list");
    private static final MenuItem ACCOUNTS = new MenuItem("accounts", "用户权限", "/accounts", "key");

    private static final List<MenuItem> ALL = List.of(
            HOME,
            INDICATORS,
            PLAN,
            PROJECTS,
            FINDINGS,
            EVALUATIONS,
            UPLOAD,
            FACILITY,
            BED,
            VILLAGE,
            UNIT,
            POLICIES,
            TRY,
            CHECK,
            PARAMETERS,
            FIGURES,
            COCKPIT,
            AUDIT,
            ACCOUNTS);

    private Menu() {}

    /** The entry a page stands at, by key or address; pages outside the menu have none. */
    static Optional<MenuItem> find(String key) {
        return ALL.stream()
                .filter(item -> item.key().equals(key) || item.url().equals(key))
                .findFirst();
    }

    /** Left menu; empty for a visitor who is not logged in. */
    static List<MenuGroup> groups(@Nullable CurrentUser user) {
        if (user == null) {
            return List.of();
        }
        List<MenuGroup> groups = new ArrayList<>();
        add(groups, user, "", home(user.role()));
        add(groups, user, "规划进度", COCKPIT, INDICATORS, PLAN, PROJECTS, FINDINGS, EVALUATIONS, UPLOAD);
        add(groups, user, "业务台账", FACILITY, BED, VILLAGE, UNIT);
        add(groups, user, "政策", POLICIES, TRY, CHECK);
        add(groups, user, "标准与数据", PARAMETERS, FIGURES);
        add(groups, user, "管理", AUDIT, ACCOUNTS);
        return groups;
    }

    /** Bottom bar of a phone: at most five entries. */
    static List<MenuItem> bar(@Nullable CurrentUser user) {
        if (user == null) {
            return List.of();
        }
        List<MenuItem> wanted = switch (user.role()) {
            case LEADER -> List.of(OVERVIEW, COCKPIT, INDICATORS, PROJECTS, FACILITY);
            case CLERK, DECIDER, FINANCE -> List.of(HOME, INDICATORS, FACILITY, POLICIES, PARAMETERS);
            case VILLAGE -> List.of(TODAY, VILLAGE, FACILITY, INDICATORS, CHECK);
            case INSTITUTION -> List.of(TODAY, BED, FACILITY, INDICATORS);
            case AUDITOR -> List.of(HOME, AUDIT, INDICATORS, FACILITY, PARAMETERS);
            case ADMIN -> List.of(HOME, ACCOUNTS, AUDIT, INDICATORS);
            case CITIZEN -> List.of(TODAY, CHECK, POLICIES, INDICATORS, PLAN);
        };
        return wanted.stream().filter(open(user)).toList();
    }

    private static MenuItem home(Role role) {
        return switch (role) {
            case LEADER -> OVERVIEW;
            case VILLAGE, INSTITUTION, CITIZEN -> TODAY;
            case CLERK, DECIDER, FINANCE, AUDITOR, ADMIN -> HOME;
        };
    }

    private static void add(List<MenuGroup> groups, CurrentUser user, String label, MenuItem... items) {
        List<MenuItem> open = List.of(items).stream().filter(open(user)).toList();
        if (!open.isEmpty()) {
            groups.add(new MenuGroup(label, open));
        }
    }

    private static Predicate<MenuItem> open(CurrentUser user) {
        return item -> switch (item.key()) {
            case "indicators" -> user.may(Permission.READ_INDICATORS);
            case "cockpit" -> user.may(Permission.READ_INDICATORS) && user.role() != Role.CITIZEN;
            case "plan", "projects", "findings", "evaluations" -> user.may(Permission.READ_PLAN);
            case "upload" -> user.may(Permission.MANAGE_PLAN);
            case "facility", "bed", "village-facility", "unit" -> user.may(Permission.READ_REGISTERS);
            case "parameters", "figures", "try" -> user.may(Permission.READ_PARAMETERS);
            case "audit" -> user.role() != Role.CITIZEN;
            case "accounts" -> user.may(Permission.MANAGE_ACCOUNTS);
            default -> true;
        };
    }
}
