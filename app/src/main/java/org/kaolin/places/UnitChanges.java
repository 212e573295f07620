package org.kaolin.places;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.web.BadInput;
import org.springframework.stereotype.Component;

/** 变更受理: a request of the API or of a form, checked and handed to {@link Places}. */
@Component
class UnitChanges {

    /** What is done with a unit; the codes are the last part of the address. */
    enum Action {
        MERGE("合并", Set.of("units", "new", "on", "reason", "document")),
        SPLIT("拆分", Set.of("goesOn", "parts", "on", "reason", "document")),
        RENAME("更名", Set.of("name", "kind", "on", "reason", "document")),
        TRANSFER("划转", Set.of("parent", "code", "on", "reason", "document")),
        RECODE("代码变更", Set.of("code", "on", "reason", "document"));

        private final String title;
        private final Set<String> fields;

        Action(String title, Set<String> fields) {
            this.title = title;
            this.fields = fields;
        }

        String title() {
            return title;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** By its code; throws NoSuchRecord for an unknown one. */
        static Action of(String code) {
            for (Action action : values()) {
                if (action.code().equals(code)) {
                    return action;
                }
            }
            throw new NoSuchRecord("没有“" + code + "”这种区划变更");
        }
    }

    private final Places places;
    private final Units units;
    private final BusinessClock clock;

    UnitChanges(Places places, Units units, BusinessClock clock) {
        this.places = places;
        this.units = units;
        this.clock = clock;
    }

    /** Throws AccessDeniedException unless the user may change units. */
    static CurrentUser requireWriter() {
        CurrentUser user = CurrentUser.get();
        user.require(Permission.WRITE_REGISTERS);
        UnitRules.requireCity(user);
        return user;
    }

    /**
     * Does it and answers the unit that stands after it.
     *
     * @throws BadInput with a message at each field that cannot be read
     */
    UUID apply(Action action, UUID unit, Map<String, @Nullable Object> values) {
        CurrentUser user = requireWriter();
        LocalDate today = clock.today();
        ChangeInput input = new ChangeInput(values, new LinkedHashSet<>(action.fields), units, today);
        return switch (action) {
            case MERGE -> merge(input, unit, values.get("new"), user);
            case SPLIT -> {
                boolean goesOn = input.truth("goesOn");
                List<NewUnit> parts = input.parts("parts");
                List<UUID> created = places.split(unit, goesOn, parts, input.approval(user.account()));
                yield goesOn ? unit : created.getFirst();
            }
            case RENAME -> {
                String name = input.text("name", true);
                Kind kind = input.kind("kind");
                yield places.rename(unit, name, kind, input.approval(user.account()));
            }
            case TRANSFER -> {
                UUID parent = input.unit("parent");
                String code = input.text("code", false);
                Approval approval = input.approval(user.account());
                yield places.transfer(unit, Objects.requireNonNull(parent), code, approval);
            }
            case RECODE -> {
                String code = input.text("code", true);
                yield places.recode(unit, code, input.approval(user.account()));
            }
        };
    }

    private UUID merge(ChangeInput input, UUID unit, @Nullable Object created, CurrentUser user) {
        Set<UUID> merged = input.units("units", true);
        if (created == null) {
            return places.merge(merged, unit, input.approval(user.account()));
        }
        Approval approval = input.approval(user.account());
        if (created instanceof Map<?, ?> map
                && map.get("code") instanceof String code
                && map.get("name") instanceof String name) {
            Set<UUID> all = new LinkedHashSet<>(Set.of(unit));
            all.addAll(merged);
            return places.merge(all, NewUnit.of(code, name), approval);
        }
        throw new BadInput(Map.of("new", "合并成的新单元应有 code 和 name"));
    }
}
