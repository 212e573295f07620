package org.kaolin.time;

/**
 * 列: a business column of a full table.
 *
 * @param name column name, from code only
 * @param type PostgreSQL type, for the cast of the bound value
 */
public record Column(String name, String type) {

    /** A text column. */
    public static Column text(String name) {
        return new Column(name, "text");
    }
}
