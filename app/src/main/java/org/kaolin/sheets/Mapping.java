package org.kaolin.sheets;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaolin.register.Field;
import org.kaolin.register.RegisterCard;

/**
 * 列对应: which column of a table is which field of a register.
 *
 * @param score 0 to 1: how much of the register the table has and how much of the table the register takes
 * @param missing labels of required fields without a column
 */
public record Mapping(RegisterCard card, double score, List<Match> matches, List<String> missing) {

    /**
     * 一列的对应.
     *
     * @param column from 0
     * @param heading what the sheet calls it
     * @param field null when the column is not taken over
     */
    public record Match(
            int column, String heading, @Nullable Field field, double score) {}

    /** Columns every export has beside the fields: 标识, 版本, 有效自, 有效至. */
    public static List<Field> system() {
        return Mapper.SYSTEM;
    }

    /** The column of a field. */
    public Optional<Match> find(String field) {
        return matches.stream()
                .filter(match -> match.field() != null && match.field().name().equals(field))
                .findFirst();
    }

    /** Headings of columns that are not taken over. */
    public List<String> unused() {
        return matches.stream()
                .filter(match -> match.field() == null)
                .map(Match::heading)
                .toList();
    }

    /** What the head says, in one line: the key under which an office's choice is remembered. */
    public String signature() {
        return String.join("|", matches.stream().map(Match::heading).toList());
    }
}
