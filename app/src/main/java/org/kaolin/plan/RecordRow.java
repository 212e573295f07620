package org.kaolin.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 数据明细: one row behind a number.
 *
 * @param register register it stands in (bed, facility, village-facility, unit, parameter)
 * @param unitName unit it belongs to
 * @param amount what it adds to the number
 * @param since day from which it is true as it is
 * @param link page of the row
 */
public record RecordRow(
        String register, UUID id, String label, String unitName, BigDecimal amount, LocalDate since, String link) {}
