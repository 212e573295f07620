package org.kaolin.plan.outside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * 外部数据系列: what may be entered, in which unit and within which bounds.
 *
 * @param monthly whether it is about months; else about years
 * @param usedBy what is computed from it; empty where nothing yet is
 */
public record OutsideSeries(
        String code, String title, String unit, boolean monthly, BigDecimal least, BigDecimal most, String usedBy) {

    private static final String FILE = "/indicators/outside-series.json";
    private static final List<OutsideSeries> ALL = read();

    /** Every series in order. */
    public static List<OutsideSeries> list() {
        return ALL;
    }

    /** By code. */
    public static Optional<OutsideSeries> find(String code) {
        return ALL.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    private static List<OutsideSeries> read() {
        try (InputStream in = OutsideSeries.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("缺少 " + FILE);
            }
            return List.copyOf(
                    JsonMapper.shared().readValue(in.readAllBytes(), new TypeReference<List<OutsideSeries>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
