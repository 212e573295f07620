package org.kaolin.access;

import static org.kaolin.access.Permission.*;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * 权限矩阵: role × permission, the whole of it. What is not listed is refused. {@code EVERYWHERE} rights hold in the
 * account's own area, {@code CITY_WIDE} ones only for accounts of the bureau itself, whose area is the city.
 */
public final class Rights {

    /** Rights of a role wherever its account works. */
    private static final Map<Role, Set<Permission>> EVERYWHERE = new EnumMap<>(Map.of(
            Role.LEADER,
                    EnumSet.of(
                            READ_REGISTERS, WRITE_REGISTERS, READ_PLAN, READ_INDICATORS, READ_RECORDS, READ_PARAMETERS),
            Role.CLERK,
                    EnumSet.of(
                            READ_REGISTERS,
                            WRITE_REGISTERS,
                            READ_PLAN,
                            READ_INDICATORS,
                            READ_RECORDS,
                            READ_PARAMETERS,
                            READ_PERSONS),
            Role.DECIDER,
                    EnumSet.of(
                            READ_REGISTERS,
                            WRITE_REGISTERS,
                            READ_PLAN,
                            READ_INDICATORS,
                            READ_RECORDS,
                            READ_PARAMETERS,
                            READ_PERSONS),
            Role.FINANCE, EnumSet.of(READ_REGISTERS, READ_PLAN, READ_INDICATORS, READ_RECORDS, READ_PARAMETERS),
            Role.VILLAGE,
                    EnumSet.of(
                            READ_REGISTERS,
                            WRITE_REGISTERS,
                            READ_PLAN,
                            READ_INDICATORS,
                            READ_RECORDS,
                            READ_PARAMETERS,
                            READ_PERSONS),
            Role.INSTITUTION, EnumSet.of(READ_REGISTERS, WRITE_REGISTERS, READ_PLAN, READ_INDICATORS, READ_PARAMETERS),
            Role.AUDITOR,
                    EnumSet.of(
                            READ_REGISTERS,
                            READ_PLAN,
                            READ_INDICATORS,
                            READ_RECORDS,
                            READ_PARAMETERS,
                            READ_AUDIT,
                            READ_PERSONS),
            Role.ADMIN, EnumSet.of(READ_PLAN, READ_INDICATORS, READ_AUDIT, MANAGE_ACCOUNTS, MOVE_CLOCK),
            Role.CITIZEN, EnumSet.of(READ_PLAN, READ_INDICATORS)));

    /** Rights a role has on top of these in an account of the bureau itself. */
    private static final Map<Role, Set<Permission>> CITY_WIDE = new EnumMap<>(Map.of(
            Role.LEADER, EnumSet.of(MANAGE_PLAN, EVALUATE, MOVE_CLOCK),
            Role.CLERK, EnumSet.of(MANAGE_PLAN, EVALUATE, PROPOSE_PARAMETERS, WRITE_FIGURES, MOVE_CLOCK),
            Role.DECIDER, EnumSet.of(MANAGE_PLAN, EVALUATE, PROPOSE_PARAMETERS, WRITE_FIGURES, MOVE_CLOCK)));

    private Rights() {}

    /** Whether a role may do something; {@code cityWide} when its account's area is the whole city. */
    public static boolean allows(Role role, boolean cityWide, Permission permission) {
        return Objects.requireNonNull(EVERYWHERE.get(role)).contains(permission)
                || cityWide && CITY_WIDE.getOrDefault(role, Set.of()).contains(permission);
    }

    /** Who has a right, for the message that says who can help: 经办, or 市级经办 where only the bureau's own has it. */
    public static List<String> holders(Permission permission) {
        return Arrays.stream(Role.values())
                .filter(role -> allows(role, true, permission))
                .map(role -> (allows(role, false, permission) ? "" : "市级") + role.title())
                .toList();
    }
}
