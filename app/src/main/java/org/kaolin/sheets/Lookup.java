package org.kaolin.sheets;

import java.util.UUID;
import org.kaolin.base.Reading;
import org.kaolin.register.Field;

/** 查找所指: the unit or entry a cell speaks of, by code or name. */
@FunctionalInterface
public interface Lookup {

    /** Its id, doubtful when the text fits only nearly; refused with what to write instead. */
    Reading<UUID> find(Field field, String text);
}
