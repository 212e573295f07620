package org.kaolin.places;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaolin.audit.AuditLog;
import org.kaolin.register.Pinyin;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.InvalidChange;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.time.TemporalRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 区划变更 (S-088, S-117): merger, split, renaming, transfer and change of code, each from a day on, with reason and document,
 * in one transaction and known from one moment. The only writer of units beside the register of single rows; what would
 * leave a unit without a parent, two units with one code or a circle is refused and nothing is written.
 */
@Component
public class Places {

    private static final int SHARE_DIGITS = 8;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Units units;
    private final UnitRules rules;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    Places(
            JdbcClient jdbc,
            BusinessClock clock,
            Units units,
            UnitRules rules,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.units = units;
        this.rules = rules;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * 合并 into a unit that goes on: the others end the day before, what lay beneath them lies beneath it.
     *
     * @throws InvalidChange when fewer than two units are concerned, their levels differ or one does not exist then
     */
    public UUID merge(Set<UUID> merged, UUID into, Approval approval) {
        return write("merge", approval, change -> {
            Set<UUID> all = new LinkedHashSet<>(List.of(into));
            all.addAll(merged);
            List<Unit> old = requireAlike(all, approval.on());
            requireSameAreas(change, old, into, approval.on());
            Integer households = sum(old);
            if (households != null) {
                change.onwards(into, values("households", households));
            }
            absorb(change, old, into);
            return into;
        });
    }

    /** 合并 into a new unit of the same level beneath the parent of the first; answers its id. Refusals as above. */
    public UUID merge(Set<UUID> merged, NewUnit created, Approval approval) {
        return write("merge", approval, change -> {
            List<Unit> old = requireAlike(merged, approval.on());
            Unit first = old.getFirst();
            Kind kind = created.kind() == null ? first.kind() : created.kind();
            UUID into = change.insert(created, first.level(), kind, first.parent(), sum(old));
            joinCommonAreas(change, old, into);
            absorb(change, old, into);
            return into;
        });
    }

    private void absorb(Rewriting change, List<Unit> old, UUID into) {
        for (Unit unit : old) {
            change.succeed("merge", unit.id(), into, BigDecimal.ONE);
            if (!unit.id().equals(into)) {
                change.move(unit.id(), into, null);
                change.end(unit.id());
            }
        }
    }

    /**
     * 拆分: parts leave a unit; it goes on with the rest when {@code goesOn}, else it ends. Shares follow from the households
     * of the parts.
     *
     * @throws InvalidChange when households are unknown or do not add up, or a unit beneath would be left over
     */
    public List<UUID> split(UUID unit, boolean goesOn, List<NewUnit> parts, Approval approval) {
        List<UUID> created = new ArrayList<>();
        write("split", approval, change -> {
            Unit old = requireAlike(new LinkedHashSet<>(List.of(unit)), approval.on())
                    .getFirst();
            int rest = rest(old, goesOn, parts);
            int total = old.households() == null ? sumOf(parts) : old.households();
            List<TemporalRow> memberships = change.memberships(unit);
            BigDecimal left = BigDecimal.ONE;
            Map<UUID, BigDecimal> shares = new LinkedHashMap<>();
            for (NewUnit part : parts) {
                Kind kind = part.kind() == null ? old.kind() : part.kind();
                UUID id = change.insert(part, old.level(), kind, old.parent(), part.households());
                boolean last = !goesOn && part == parts.getLast();
                BigDecimal share = last ? left : share(Objects.requireNonNull(part.households()), total);
                left = left.subtract(share);
                shares.put(id, share);
                change.move(unit, id, new HashSet<>(part.children()));
                memberships.forEach(member -> change.join((UUID) Objects.requireNonNull(member.get("area")), id));
                created.add(id);
            }
            if (goesOn) {
                change.onwards(unit, values("households", rest));
                shares.put(unit, left);
            } else {
                change.end(unit);
            }
            shares.forEach((part, share) -> change.succeed("split", unit, part, share));
            return unit;
        });
        return created;
    }

    private static BigDecimal share(int households, int total) {
        return BigDecimal.valueOf(households).divide(BigDecimal.valueOf(total), SHARE_DIGITS, RoundingMode.HALF_UP);
    }

    /** What stays with the old unit; the shares of the parts rest on it. */
    private static int rest(Unit old, boolean goesOn, List<NewUnit> parts) {
        if (parts.size() + (goesOn ? 1 : 0) < 2) {
            throw new InvalidChange("parts", "拆分后至少应有两个单元");
        }
        int given = sumOf(parts);
        if (old.households() == null) {
            if (goesOn) {
                throw new InvalidChange("households", "“" + old.name() + "”的户数未知,无法按户数分摊;请先补录户数");
            }
            return 0;
        }
        int rest = old.households() - given;
        if (goesOn && rest <= 0) {
            throw new InvalidChange(
                    "households", "划出的户数合计 " + given + ",不应达到原单元的 " + old.households() + " 户;整体改设请用更名或合并");
        }
        if (!goesOn && rest != 0) {
            throw new InvalidChange("households", "各部分户数合计 " + given + ",应等于原单元的 " + old.households() + " 户");
        }
        return rest;
    }

    private static int sumOf(List<NewUnit> parts) {
        int sum = 0;
        for (NewUnit part : parts) {
            if (part.households() == null || part.households() <= 0) {
                throw new InvalidChange("households", "请填写“" + part.name() + "”的户数(大于 0),沿革按户数分摊");
            }
            sum += part.households();
        }
        return sum;
    }

    /** 更名, with a change of kind where given (镇改街道, 村改社区). */
    public UUID rename(UUID unit, String name, @Nullable Kind kind, Approval approval) {
        return write("rename", approval, change -> {
            Unit old = requireAlike(new LinkedHashSet<>(List.of(unit)), approval.on())
                    .getFirst();
            if (name.isBlank() || old.name().equals(name.strip()) && (kind == null || kind == old.kind())) {
                throw new InvalidChange("name", "请填写与现名“" + old.name() + "”不同的名称,或选择新的类别");
            }
            Map<String, @Nullable Object> values = values("name", name.strip());
            values.put("name_pinyin", Pinyin.tokens(name.strip()));
            if (kind != null) {
                values.put("kind", kind.code());
            }
            change.onwards(unit, values);
            return unit;
        });
    }

    /** 划转 beneath another unit, with a new code where given. */
    public UUID transfer(UUID unit, UUID parent, @Nullable String code, Approval approval) {
        return write("transfer", approval, change -> {
            Unit old = requireAlike(new LinkedHashSet<>(List.of(unit)), approval.on())
                    .getFirst();
            if (parent.equals(old.parent())) {
                throw new InvalidChange("parent", "“" + old.name() + "”已经隶属于所选的上级,请另选");
            }
            Unit target = units.find(parent, AsOf.of(approval.on()))
                    .filter(found -> !found.isArea())
                    .orElseThrow(() -> new InvalidChange("parent", "所选上级在 " + approval.on() + " 不存在,请另选"));
            if (target.level().ordinal() >= old.level().ordinal()) {
                throw new InvalidChange("parent", "“" + target.name() + "”的层级不高于“" + old.name() + "”,不能作其上级");
            }
            Map<String, @Nullable Object> values = values("parent", parent);
            if (code != null && !code.isBlank()) {
                values.put("code", code.strip());
            }
            change.onwards(unit, values);
            return unit;
        });
    }

    /** 代码变更. */
    public UUID recode(UUID unit, String code, Approval approval) {
        return write("recode", approval, change -> {
            Unit old = requireAlike(new LinkedHashSet<>(List.of(unit)), approval.on())
                    .getFirst();
            UnitRules.requireCode(old.level(), code.strip());
            if (old.code().equals(code.strip())) {
                throw new InvalidChange("code", "代码与现在的相同,无需变更");
            }
            change.onwards(unit, values("code", code.strip()));
            return unit;
        });
    }

    private UUID write(String action, Approval approval, Function<Rewriting, UUID> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            rules.lock();
            Rewriting change = new Rewriting(jdbc, clock, approval);
            UUID id = work.apply(change);
            rules.settle(change.written().toArray(UUID[]::new));
            audit.write(approval.by(), action, "unit", id, approval.on() + " 起; " + approval.reason());
            return id;
        }));
    }

    /** Units as they were the day before, all of one level and all still there on the day itself. */
    private List<Unit> requireAlike(Set<UUID> ids, LocalDate on) {
        List<Unit> found = new ArrayList<>();
        for (UUID id : ids) {
            Unit before = units.find(id, AsOf.of(on.minusDays(1)))
                    .filter(unit -> !unit.isArea())
                    .or(() -> units.find(id, AsOf.of(on)).map(unit -> {
                        throw new InvalidChange("on", "“" + unit.name() + "”在 " + on + " 的前一天尚不存在,请选择更晚的日期");
                    }))
                    .orElseThrow(() -> new NoSuchRecord("所选单元在 " + on + " 不存在,请核对日期和单元"));
            if (units.find(id, AsOf.of(on)).isEmpty()) {
                throw new InvalidChange("on", "“" + before.name() + "”在 " + on + " 已不存在,请选择更早的日期");
            }
            found.add(before);
        }
        if (found.isEmpty() || found.stream().map(Unit::level).distinct().count() > 1) {
            throw new InvalidChange("units", "只能合并同一层级的单元,请核对所选单元");
        }
        return found;
    }

    /** A unit that ends may not silently take its people out of a functional area. */
    private void requireSameAreas(Rewriting change, List<Unit> old, UUID into, LocalDate on) {
        if (old.size() < 2) {
            throw new InvalidChange("units", "请至少选择一个要并入的其他单元");
        }
        for (Unit unit : old) {
            for (TemporalRow member : change.memberships(unit.id())) {
                UUID area = (UUID) Objects.requireNonNull(member.get("area"));
                if (!units.isIn(into, area, AsOf.of(on.minusDays(1)))) {
                    throw new InvalidChange(
                            "units",
                            "“" + unit.name() + "”属于“"
                                    + units.get(area, AsOf.of(on)).name() + "”,并入的单元不属于它;请先调整该区域的成员");
                }
            }
        }
    }

    private void joinCommonAreas(Rewriting change, List<Unit> old, UUID into) {
        if (old.size() < 2) {
            throw new InvalidChange("units", "合并至少需要两个单元");
        }
        Set<UUID> common = null;
        for (Unit unit : old) {
            Set<UUID> areas = new LinkedHashSet<>();
            change.memberships(unit.id())
                    .forEach(member -> areas.add((UUID) Objects.requireNonNull(member.get("area"))));
            if (common != null && !common.equals(areas)) {
                throw new InvalidChange("units", "所选单元不都属于同一功能区域;请先调整该区域的成员");
            }
            common = areas;
        }
        Objects.requireNonNull(common).forEach(area -> change.join(area, into));
    }

    private static @Nullable Integer sum(List<Unit> units) {
        int sum = 0;
        for (Unit unit : units) {
            if (unit.households() == null) {
                return null;
            }
            sum += unit.households();
        }
        return sum;
    }

    private static Map<String, @Nullable Object> values(String column, Object value) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(column, value);
        return values;
    }
}
