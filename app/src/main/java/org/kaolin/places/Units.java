package org.kaolin.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.kaolin.time.AsOf;
import org.kaolin.time.NoSuchRecord;
import org.springframework.stereotype.Component;

/** 区划查询: units and functional areas by identity or code, as of any day and any knowledge. */
@Component
public class Units {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final UnitStore store;

    Units(UnitStore store) {
        this.store = store;
    }

    /** A unit or functional area by identity. */
    public Optional<Unit> find(UUID id, AsOf at) {
        return store.find(id, at);
    }

    /** A unit or functional area by identity; throws NoSuchRecord when there was none on that day. */
    public Unit get(UUID id, AsOf at) {
        return find(id, at).orElseThrow(() -> new NoSuchRecord("没有这个区划,或它在 " + at.valid() + " 不存在"));
    }

    /**
     * What a person or a file names: a division code of 2, 4, 6, 9 or 12 digits (also with trailing zeros), a code no
     * longer in use, an identity, or the code of a functional area such as {@code changnan}.
     */
    public Optional<Unit> resolve(String codeOrId, AsOf at) {
        String text = codeOrId.strip();
        if (UUID_FORM.matcher(text).matches()) {
            return find(UUID.fromString(text), at);
        }
        Optional<String> code = Codes.normalise(text);
        if (code.isEmpty()) {
            return store.findArea(text.toLowerCase(Locale.ROOT), at);
        }
        return store.findByCode(code.get(), at)
                .or(() -> store.lastHolder(code.get(), at).flatMap(id -> store.find(id, at)));
    }

    /** As {@link #resolve}; throws NoSuchRecord when nothing is meant. */
    public Unit require(String codeOrId, AsOf at) {
        return resolve(codeOrId, at).orElseThrow(() -> new NoSuchRecord("没有代码为“" + codeOrId + "”的区划,请核对(6、9 或 12 位)"));
    }

    /**
     * 代码当年归属: the unit that bore a code on a day, old codes included, shown as it is at {@code at}. 362332 is 乐平 on a
     * day of 1982 and nobody's in 1983.
     */
    public Optional<Unit> bearer(String code, LocalDate day, AsOf at) {
        Optional<String> normal = Codes.normalise(code);
        return normal.flatMap(text -> store.findByCode(text, at.on(day)).map(Unit::id))
                .or(() -> normal.flatMap(text -> store.holder(text, day, at)))
                .flatMap(id -> store.find(id, at));
    }

    /** Every unit of the division list, by code. */
    public List<Unit> list(AsOf at) {
        return store.list(at);
    }

    /** Every unit in a unit or functional area, itself included. */
    public List<Unit> listIn(UUID area, AsOf at) {
        return store.listIn(area, at);
    }

    /** Units directly beneath a unit. */
    public List<Unit> children(UUID parent, AsOf at) {
        return store.children(parent, at);
    }

    /** Units from the top down to the unit itself. */
    public List<Unit> path(UUID id, AsOf at) {
        return store.path(id, at);
    }

    /** The city itself; throws NoSuchRecord when no division list is loaded. */
    public Unit city(AsOf at) {
        return store.level(Level.CITY, at).stream().findFirst().orElseThrow(() -> new NoSuchRecord("尚未装载区划,没有设区市"));
    }

    /** County-level units of the city; which they are depends on the day (D-50). */
    public List<Unit> counties(AsOf at) {
        return store.level(Level.COUNTY, at);
    }

    /** Units of one level. */
    public List<Unit> list(Level level, AsOf at) {
        return store.level(level, at);
    }

    /** Functional areas. */
    public List<Unit> areas(AsOf at) {
        return store.areas(at);
    }

    /** Functional areas a unit lies in. */
    public List<Unit> areasOf(UUID unit, AsOf at) {
        return store.areasOf(unit, at);
    }

    /** Units a functional area is made of, without what lies beneath them. */
    public List<Unit> members(UUID area, AsOf at) {
        return store.members(area, at);
    }

    /** Whether a unit lies in a unit or functional area (itself included) on a day. */
    public boolean isIn(UUID unit, UUID area, AsOf at) {
        return store.contains(area, unit, at);
    }
}
