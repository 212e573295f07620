package org.kaolin.register;

import java.util.List;
import java.util.UUID;

/** 登记规则 of a line: what must hold between entries. */
@FunctionalInterface
public interface RegisterRules {

    /**
     * Called in the transaction of a write, after the rows are written; what it throws undoes the write.
     *
     * @throws org.kaolin.time.InvalidChange with the field and what to do, when the entry may not stand so
     */
    void check(WriteKind kind, UUID id);

    /**
     * The same for many entries written at once. A line may answer faster for all together; what it then throws need not
     * name the entry, because the caller asks again one by one.
     */
    default void checkAll(WriteKind kind, List<UUID> ids) {
        ids.forEach(id -> check(kind, id));
    }
}
