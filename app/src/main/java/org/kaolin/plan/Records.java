package org.kaolin.plan;

import java.util.List;

/** 明细清单: a page of the rows behind a number; {@code total} equals the number where it is a count. */
public record Records(List<RecordRow> items, int page, int size, boolean more, long total) {

    public Records {
        items = List.copyOf(items);
    }
}
