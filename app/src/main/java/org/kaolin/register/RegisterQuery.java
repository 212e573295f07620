package org.kaolin.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.time.AsOf;

/**
 * 查询条件 of a list; typed, so that no text of a request becomes SQL.
 *
 * @param area unit or functional area of {@code at}; null means all of the scope
 * @param words words that must all be found
 * @param filters field name → values, one of which must hold
 * @param sort field to order by; null for the register's own order
 * @param page number of the page, from 0
 */
public record RegisterQuery(
        AsOf at,
        @Nullable UUID area,
        List<String> words,
        Map<String, List<Object>> filters,
        @Nullable Field sort,
        boolean descending,
        int page,
        int size) {

    /** Entries of a page at most. */
    public static final int LARGEST = 500;

    /** Everything of a moment, page by page. */
    public static RegisterQuery all(AsOf at, int page, int size) {
        return new RegisterQuery(at, null, List.of(), Map.of(), null, false, page, size);
    }

    /** The same, another page. */
    public RegisterQuery page(int number, int entries) {
        return new RegisterQuery(at, area, words, filters, sort, descending, number, entries);
    }
}
