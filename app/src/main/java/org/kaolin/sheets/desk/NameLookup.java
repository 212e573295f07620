package org.kaolin.sheets.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.Reading;
import org.kaolin.register.Field;
import org.kaolin.register.FieldKind;
import org.kaolin.register.Register;
import org.kaolin.register.RegisterDesk;
import org.kaolin.register.RegisterQuery;
import org.kaolin.register.Scope;
import org.kaolin.sheets.Lookup;
import org.kaolin.time.AsOf;
import org.kaolin.time.TemporalRow;

/** 按名称查找: units and entries as a sheet names them, each name looked up once per file. */
final class NameLookup implements Lookup {

    private static final String ENDINGS = "(街道办事处|村民委员会|居民委员会|村委会|居委会|社区|街道|镇|乡|村|县|区|市|省)$";

    private final RegisterDesk desk;
    private final Scope scope;
    private final AsOf at;
    private final SheetStore store;
    private final Map<String, Reading<UUID>> known = new HashMap<>();
    private final Map<UUID, SheetStore.NamedUnit> units = new HashMap<>();
    private final Map<String, List<SheetStore.NamedUnit>> byName = new HashMap<>();

    NameLookup(RegisterDesk desk, Scope scope, AsOf at, SheetStore store) {
        this.desk = desk;
        this.scope = scope;
        this.at = at;
        this.store = store;
    }

    @Override
    public Reading<UUID> find(Field field, String text) {
        return known.computeIfAbsent(
                field.kind().code() + field.name() + "\n" + text,
                key -> field.kind() instanceof FieldKind.Reference(String code)
                        ? entry(desk.registers().get(code), text)
                        : unit(text));
    }

    private Reading<UUID> entry(Register register, String text) {
        String title = register.definition().title();
        UUID id = id(text);
        if (id != null) {
            return register.find(id, at, scope).isPresent()
                    ? new Reading.Accept<>(id, text)
                    : new Reading.Reject<>("没有标识为“" + text + "”的" + title);
        }
        String name = register.definition().nameField();
        if (name == null) {
            return new Reading.Reject<>("请填写所引用" + title + "的标识");
        }
        RegisterQuery query = new RegisterQuery(at, null, List.of(), Map.of(name, List.of(text)), null, false, 0, 2);
        List<TemporalRow> rows = register.search(query, scope).rows();
        if (rows.size() == 1) {
            return new Reading.Accept<>(rows.getFirst().id(), text);
        }
        return new Reading.Reject<>(
                rows.isEmpty()
                        ? "没有名为“" + shortened(text) + "”的" + title + ",请填写全称,或先登记该" + title
                        : "有几个名为“" + shortened(text) + "”的" + title + ",请改填其标识");
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Reading<UUID> unit(String text) {
        if (text.matches("\\d{2,12}") || id(text) != null) {
            return desk.areas()
                    .find(text, at)
                    .<Reading<UUID>>map(unit -> new Reading.Accept<>(unit, text))
                    .orElseGet(() -> new Reading.Reject<>("没有代码为“" + text + "”的区划"));
        }
        if (units.isEmpty()) {
            for (SheetStore.NamedUnit each : store.listUnits(at)) {
                units.put(each.id(), each);
                byName.computeIfAbsent(bare(each.name()), key -> new ArrayList<>())
                        .add(each);
            }
        }
        String dense = text.replaceAll("[\\s\u3000/>\\-—]+", "");
        List<SheetStore.NamedUnit> exact = new ArrayList<>();
        List<SheetStore.NamedUnit> near = new ArrayList<>();
        for (int from = 0; from < dense.length(); from++) {
            for (SheetStore.NamedUnit each : byName.getOrDefault(bare(dense.substring(from)), List.of())) {
                if (isAncestry(dense.substring(0, from), each)) {
                    (dense.endsWith(each.name()) ? exact : near).add(each);
                }
            }
        }
        return chosen(text, exact.isEmpty() ? near : exact, exact.isEmpty());
    }

    private static Reading<UUID> chosen(String text, List<SheetStore.NamedUnit> found, boolean near) {
        if (found.size() != 1) {
            return new Reading.Reject<>(
                    found.isEmpty()
                            ? "没有“" + shortened(text) + "”这个区划,请填写全称或区划代码"
                            : "有 " + found.size() + " 个区划叫“" + shortened(text) + "”,请连同上级一起填写或填区划代码");
        }
        SheetStore.NamedUnit unit = found.getFirst();
        return near
                ? new Reading.Flag<>(unit.id(), unit.name(), "“" + shortened(text) + "”按“" + unit.name() + "”读取,请核对")
                : new Reading.Accept<>(unit.id(), unit.name());
    }

    /** Whether the words before a name are names of its superiors, in order, none twice. */
    private boolean isAncestry(String before, SheetStore.NamedUnit unit) {
        String rest = before;
        UUID parent = unit.parent();
        for (int i = 0; i < 8 && parent != null && !rest.isEmpty(); i++) {
            SheetStore.NamedUnit above = units.get(parent);
            if (above == null) {
                break;
            }
            if (rest.endsWith(above.name())) {
                rest = rest.substring(0, rest.length() - above.name().length());
            } else if (rest.endsWith(bare(above.name()))) {
                rest = rest.substring(0, rest.length() - bare(above.name()).length());
            }
            parent = above.parent();
        }
        return rest.isEmpty();
    }

    private static String bare(String name) {
        String bare = name.replaceFirst(ENDINGS, "");
        return bare.length() < 2 ? name : bare;
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
