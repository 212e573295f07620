package org.kaolin.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.kaolin.time.TemporalRow;

/**
 * 查询结果: one page.
 *
 * @param total entries over the whole filter
 * @param sums over the whole filter, by field: entries for which it is true, or the sum of a number; absent when unknown
 */
public record Found(List<TemporalRow> rows, long total, Map<String, BigDecimal> sums) {}
