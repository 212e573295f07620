package org.kaolin.plan.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.places.Kind;
import org.kaolin.places.Unit;
import org.kaolin.places.Units;
import org.kaolin.plan.Extents;
import org.kaolin.plan.Indicators;
import org.kaolin.plan.Plan;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.springframework.stereotype.Component;

/** 受理: reads what a page asks for, within the rights of who asks, and knows the areas to choose from. */
@Component
class Desk {

    /** Words of an address that every link keeps. */
    static final List<String> KEPT = List.of("asOf", "knownAt", "area", "plan");

    private final Indicators indicators;
    private final Extents extents;
    private final Units units;
    private final BusinessClock clock;

    Desk(Indicators indicators, Extents extents, Units units, BusinessClock clock) {
        this.indicators = indicators;
        this.extents = extents;
        this.units = units;
        this.clock = clock;
    }

    /** What the user of this request asks. */
    Asked ask(Map<String, String> params) {
        CurrentUser user = CurrentUser.get();
        user.require(Permission.READ_INDICATORS);
        return ask(params, user);
    }

    Asked ask(Map<String, String> params, CurrentUser user) {
        AsOf at = AsOf.ask(params.get("asOf"), params.get("knownAt"), clock.today());
        Plan plan = indicators.plan(params.get("plan"));
        return new Asked(plan, at, extents.of(params.get("area"), user, plan, at), user, kept(params));
    }

    /** What anybody may ask: the whole city by the active plan. */
    Asked open(Map<String, String> params) {
        AsOf at = AsOf.ask(params.get("asOf"), null, clock.today());
        Plan plan = indicators.plan(null);
        String day = params.getOrDefault("asOf", "");
        return new Asked(
                plan, at, extents.city(plan, at), null, day.isBlank() ? Map.of() : Map.of("asOf", day.strip()));
    }

    private static Map<String, String> kept(Map<String, String> params) {
        Map<String, String> kept = new HashMap<>();
        for (String name : KEPT) {
            String value = params.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                kept.put(name, value);
            }
        }
        return kept;
    }

    /** Areas to choose from; none for the public and for a user of one area. */
    List<Unit> choices(Asked asked) {
        return asked.user() == null || asked.user().area() != null ? List.of() : areas(asked);
    }

    /** Counties and functional areas the user may see, in the order of their codes. */
    List<Unit> areas(Asked asked) {
        List<Unit> all = new ArrayList<>(units.counties(asked.at()));
        units.areas(asked.at()).stream()
                .filter(unit -> unit.kind() == Kind.FUNCTIONAL_AREA)
                .forEach(all::add);
        CurrentUser user = asked.user();
        if (user == null || user.area() == null) {
            return all;
        }
        return all.stream()
                .filter(unit -> Objects.equals(unit.id(), user.area()))
                .toList();
    }
}
