package org.kaolin.places;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.web.BadInput;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 区划接口 beside the register: changes of several units at once, restated series, functional areas. */
@RestController
class UnitsApi {

    private final Units units;
    private final UnitChanges changes;
    private final SeriesTable series;
    private final SuccessionStore successions;
    private final BusinessClock clock;

    UnitsApi(Units units, UnitChanges changes, SeriesTable series, SuccessionStore successions, BusinessClock clock) {
        this.units = units;
        this.changes = changes;
        this.series = series;
        this.successions = successions;
        this.clock = clock;
    }

    /** Answer of a change. */
    record Changed(@Nullable Unit unit, List<Succession> succession) {}

    /** A functional area with its members. */
    record ShownArea(
            UUID id,
            String code,
            String name,
            String kind,
            boolean synthetic,
            @Nullable String note,
            List<Unit> members) {}

    @PostMapping(path = "/api/units/{id}/{action}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Changed change(
            @PathVariable String id, @PathVariable String action, @RequestBody Map<String, @Nullable Object> body) {
        UnitChanges.Action wanted = UnitChanges.Action.of(action);
        UnitChanges.requireWriter();
        UUID unit = units.resolve(id, AsOf.of(clock.today()))
                .map(Unit::id)
                .or(() -> lastKnown(id))
                .orElseThrow(() -> new NoSuchRecord("没有这个区划,请核对"));
        UUID after = changes.apply(wanted, unit, body);
        AsOf at = AsOf.of(LocalDate.parse(Objects.toString(body.get("on")).strip()));
        return new Changed(units.find(after, at).orElse(null), successions.of(after, at));
    }

    /** A unit that is no more today may still be renamed in its own time. */
    private static java.util.Optional<UUID> lastKnown(String id) {
        try {
            return id.length() == 36 ? java.util.Optional.of(UUID.fromString(id)) : java.util.Optional.empty();
        } catch (IllegalArgumentException e) {
            return java.util.Optional.empty();
        }
    }

    @GetMapping("/api/units/series")
    YearEnds series(
            @RequestParam(defaultValue = "households") String measure,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "village") String level,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String knownAt) {
        CurrentUser user = reader();
        if (!measure.equals("households")) {
            throw new BadInput(Map.of("measure", "目前只有 households(户数)这一数列"));
        }
        LocalDate today = clock.today();
        AsOf at = at(on, knownAt, today);
        LocalDate first = day("from", from, today.minusYears(6));
        return series.households(first, day("to", to, today), at, level(level), scope(area, at, user));
    }

    @GetMapping("/api/areas")
    List<ShownArea> areas(
            @RequestParam(defaultValue = "") String asOf, @RequestParam(defaultValue = "") String knownAt) {
        reader();
        AsOf at = at(asOf, knownAt, clock.today());
        return units.areas(at).stream()
                .map(area -> new ShownArea(
                        area.id(),
                        area.code(),
                        area.name(),
                        area.kind().code(),
                        area.synthetic(),
                        area.note(),
                        units.members(area.id(), at)))
                .toList();
    }

    private static CurrentUser reader() {
        CurrentUser user = CurrentUser.get();
        user.require(Permission.READ_REGISTERS);
        return user;
    }

    /** The area asked for, within that of the account. */
    private @Nullable UUID scope(String area, AsOf at, CurrentUser user) {
        UUID own = user.area();
        if (area.isBlank()) {
            return own;
        }
        UUID wanted = units.require(area, at).id();
        if (own != null && !units.isIn(wanted, own, AsOf.of(clock.today()))) {
            throw new NoSuchRecord("没有这个区划,或它不在您的管辖范围");
        }
        return wanted;
    }

    static AsOf at(String day, String knownAt, LocalDate today) {
        try {
            return new AsOf(day("asOf", day, today), AsOf.parseKnown(knownAt));
        } catch (DateTimeException e) {
            throw new BadInput(Map.of("knownAt", "应为 2025-12-31 这样的日期或时刻"));
        }
    }

    static LocalDate day(String name, String text, LocalDate otherwise) {
        if (text.isBlank()) {
            return otherwise;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeException e) {
            // answered below
        }
        throw new BadInput(Map.of(name, "应为 2025-12-31 这样的日期"));
    }

    static Level level(String text) {
        for (Level level : Level.values()) {
            if (level.code().equals(text) && level != Level.AREA && level != Level.PROVINCE) {
                return level;
            }
        }
        throw new BadInput(Map.of("level", "层级应为 city、county、township 或 village"));
    }
}
