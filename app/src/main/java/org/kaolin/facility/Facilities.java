package org.kaolin.facility;

import java.util.List;
import java.util.UUID;
import org.kaolin.register.WriteKind;
import org.kaolin.time.InvalidChange;
import org.springframework.stereotype.Component;

/**
 * 设施登记规则: what must hold between facilities, beds and villages after every write of one of them. The two-time
 * registers call it inside their transaction; a broken rule undoes the write.
 */
@Component
class Facilities {

    private final FacilityStore store;

    Facilities(FacilityStore store) {
        this.store = store;
    }

    /** A facility stands in a unit that exists, and no open bed outlives it. */
    void checkFacility(WriteKind kind, UUID id) {
        store.lock(id);
        if (kind != WriteKind.END && kind != WriteKind.VOID) {
            store.findMissingUnit("facility", id).ifPresent(day -> {
                throw new InvalidChange("unit", "所在区划在 " + day + " 不存在,请选择该日有效的区划");
            });
        }
        long beds = store.countHomelessBeds(id);
        if (beds > 0) {
            String done = kind == WriteKind.VOID ? "作废" : "关闭或截止";
            throw new InvalidChange(
                    kind == WriteKind.END ? "on" : kind == WriteKind.VOID ? "reason" : "status",
                    "还有 " + beds + " 张开放床位,请先停用或转出这些床位,再" + done + "该设施");
        }
    }

    /** An open bed stands in a facility that exists on each of its days, under a number of its own. */
    void checkBed(WriteKind kind, UUID id) {
        if (kind == WriteKind.END || kind == WriteKind.VOID) {
            return;
        }
        store.listFacilitiesOfBed(id).forEach(store::lock);
        store.findBedWithoutFacility(id).ifPresent(day -> {
            throw new InvalidChange("facility", "所属设施在 " + day + " 不存在或已关闭,请核对设施和日期");
        });
        store.findDoubledBed(id).ifPresent(name -> {
            throw new InvalidChange("number", "该设施同一时期已有 " + name + " 这张床位,请另编床号");
        });
    }

    /** The same for beds that were written together; says which rule is broken, not by which bed. */
    void checkNewBeds(List<UUID> ids) {
        store.listFacilitiesOfBeds(ids).forEach(store::lock);
        if (store.countBedsWithoutFacility(ids) > 0) {
            throw new InvalidChange("facility", "有床位的所属设施在其起始日不存在或已关闭,请核对设施和日期");
        }
        store.findDoubledAmong(ids).ifPresent(name -> {
            throw new InvalidChange("number", "该设施同一时期已有 " + name + " 这张床位,请另编床号");
        });
    }

    /** A mutual-aid facility stands in a village, and a village has one at a time. */
    void checkVillageFacility(WriteKind kind, UUID id) {
        if (kind == WriteKind.END || kind == WriteKind.VOID) {
            return;
        }
        store.listUnitsOfVillageFacility(id).forEach(store::lock);
        store.findMissingUnit("village_facility", id).ifPresent(day -> {
            throw new InvalidChange("unit", "所在区划在 " + day + " 不存在,请选择该日有效的村");
        });
        store.findNoVillage(id).ifPresent(name -> {
            throw new InvalidChange("unit", "“" + name + "”不是村级区划,农村互助养老设施只能登记在村");
        });
        store.findDoubledVillage(id).ifPresent(name -> {
            throw new InvalidChange("unit", "该村同一时期已有“" + name + "”,一个村同一日只登记一处");
        });
    }
}
