package org.kaolin.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.places.Level;
import org.kaolin.places.Unit;
import org.kaolin.places.Units;
import org.kaolin.plan.Extent.County;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.NoSuchRecord;
import org.springframework.stereotype.Component;

/** 范围解析: from a code or identity to the area a figure is computed for, within the rights of who asks. */
@Component
public class Extents {

    private final Units units;
    private final BusinessClock clock;

    Extents(Units units, BusinessClock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** The whole city. */
    public Extent city(Plan plan, AsOf at) {
        List<County> counties = units.counties(at).stream().map(Extents::county).toList();
        String region = plan.region();
        if (!counties.isEmpty() || region == null) {
            return new Extent(null, "全市", counties);
        }
        return new Extent(null, "全市", List.of(new County(region, "全市", null)));
    }

    /**
     * What a user asks for; without an area their own. An area outside their own looks as if it were not there.
     *
     * @throws NoSuchRecord for an unknown area
     */
    public Extent of(@Nullable String area, CurrentUser user, Plan plan, AsOf at) {
        AsOf today = AsOf.of(clock.today());
        if (area == null || area.isBlank()) {
            return user.area() == null ? city(plan, at) : of(units.get(user.area(), today), plan, at);
        }
        Unit unit = units.resolve(area, at).or(() -> units.resolve(area, today)).orElseThrow(() -> absent(area));
        if (user.area() != null && !units.isIn(unit.id(), user.area(), today)) {
            throw absent(area);
        }
        return of(unit, plan, at);
    }

    /** A unit or functional area. */
    public Extent of(Unit unit, Plan plan, AsOf at) {
        return switch (unit.level()) {
            case PROVINCE, CITY -> city(plan, at);
            case COUNTY -> new Extent(unit.id(), unit.name(), List.of(county(unit)));
            case TOWNSHIP, VILLAGE -> new Extent(unit.id(), unit.name(), countiesOf(List.of(unit), at));
            case AREA -> new Extent(unit.id(), unit.name(), countiesOf(units.members(unit.id(), at), at));
        };
    }

    /** Counties, then functional areas, each by itself. */
    public List<Extent> parts(Plan plan, AsOf at) {
        List<Unit> all = new ArrayList<>(units.counties(at));
        all.addAll(units.areas(at));
        return all.stream().map(unit -> of(unit, plan, at)).toList();
    }

    private List<County> countiesOf(List<Unit> members, AsOf at) {
        return members.stream()
                .flatMap(member -> units.path(member.id(), at).stream())
                .filter(unit -> unit.level() == Level.COUNTY)
                .map(Extents::county)
                .distinct()
                .sorted(java.util.Comparator.comparing(County::code))
                .toList();
    }

    private static County county(Unit unit) {
        return new County(unit.code(), unit.name(), Objects.requireNonNull(unit.id()));
    }

    private static NoSuchRecord absent(String area) {
        String text = area.length() > 40 ? area.substring(0, 40) + "…" : area;
        return new NoSuchRecord("没有“" + text + "”这个区划或功能区,或不在您的管辖范围,请填写 6、9 或 12 位区划代码");
    }
}
