package org.kaolin.facility;

import java.util.List;
import java.util.UUID;
import org.kaolin.register.RegisterRules;
import org.kaolin.register.WriteKind;

/** 床位登记规则, also for many beds at once. */
final class BedRules implements RegisterRules {

    private final Facilities facilities;

    BedRules(Facilities facilities) {
        this.facilities = facilities;
    }

    @Override
    public void check(WriteKind kind, UUID id) {
        facilities.checkBed(kind, id);
    }

    @Override
    public void checkAll(WriteKind kind, List<UUID> ids) {
        if (kind == WriteKind.CREATE) {
            facilities.checkNewBeds(ids);
        } else {
            RegisterRules.super.checkAll(kind, ids);
        }
    }
}
