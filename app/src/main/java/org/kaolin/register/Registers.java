package org.kaolin.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaolin.time.NoSuchRecord;
import org.springframework.stereotype.Component;

/** 台账目录: every register of the platform by its code. */
@Component
public class Registers {

    private final Map<String, Register> byCode = new LinkedHashMap<>();

    Registers(List<Register> registers) {
        for (Register register : registers) {
            if (byCode.put(register.definition().code(), register) != null) {
                throw new IllegalStateException(
                        "two registers " + register.definition().code());
            }
        }
    }

    /** All, in the order of loading. */
    public List<Register> list() {
        return List.copyOf(byCode.values());
    }

    /** A register, if there is one. */
    public Optional<Register> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** A register; throws {@link NoSuchRecord} for an unknown code. */
    public Register get(String code) {
        return find(code).orElseThrow(() -> new NoSuchRecord("没有“" + Dates.shortened(code) + "”这个台账"));
    }
}
