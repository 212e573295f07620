package org.kaolin.register;

import java.util.List;
import org.kaolin.time.TemporalRow;

/**
 * 查询结果: one page.
 *
 * @param total entries over the whole filter
 */
public record Found(List<TemporalRow> rows, long total) {}
