package org.kaolin.policy.parameters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kaolin.base.RegionCode;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.Coded;

/** 法定数值: ages, grades, limits and lists that law itself states, dated data beside the rules. */
public final class LawFigures {

    private static final String FILE = "law.csv";
    private static final int COLUMNS = 6;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final List<ParameterRow> ROWS = read();

    private LawFigures() {}

    /** All rows. */
    public static List<ParameterRow> rows() {
        return ROWS;
    }

    /** A whole number of law on a day; throws ParameterException when no law was in force. */
    public static int whole(String code, LocalDate day) {
        ParameterRow row = get(code, day);
        if (row.content() instanceof ParameterRow.Content.Figure(var figure)) {
            return figure.intValueExact();
        }
        throw new IllegalStateException(code + " is no number");
    }

    /** A list of codes of law on a day; throws ParameterException when no law was in force. */
    public static List<String> codes(String code, LocalDate day) {
        ParameterRow row = get(code, day);
        if (row.content() instanceof ParameterRow.Content.Codes(var codes)) {
            return codes;
        }
        throw new IllegalStateException(code + " is no list");
    }

    /** A switch of law on a day; throws ParameterException when no law was in force. */
    public static boolean flag(String code, LocalDate day) {
        ParameterRow row = get(code, day);
        if (row.content() instanceof ParameterRow.Content.Switch(boolean on)) {
            return on;
        }
        throw new IllegalStateException(code + " is no switch");
    }

    /** The row of law valid on a day; throws ParameterException when no law was in force. */
    public static ParameterRow get(String code, LocalDate day) {
        return ROWS.stream()
                .filter(row -> row.code().equals(code) && row.validOn(day))
                .findFirst()
                .orElseThrow(() -> new ParameterException("法定数值 " + code + " 在 " + day + " 尚无规定"));
    }

    private static List<ParameterRow> read() {
        InputStream stream = LawFigures.class.getResourceAsStream(FILE);
        if (stream == null) {
            throw new IllegalStateException(FILE + " is missing beside the rules");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<ParameterRow> rows = new ArrayList<>();
            reader.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> rows.add(row(line)));
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ParameterRow row(String line) {
        String[] cells = line.split(",", COLUMNS);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(FILE + ": " + line);
        }
        return new ParameterRow(
                cells[0],
                RegionCode.NATION,
                Area.ALL,
                LocalDate.parse(cells[1]),
                cells[2].isEmpty() ? null : LocalDate.parse(cells[2]),
                content(cells[3]),
                null,
                cells[5],
                Coded.of(ParameterRow.Status.class, cells[4]),
                false);
    }

    private static ParameterRow.Content content(String text) {
        if (NUMBER.matcher(text).matches()) {
            return new ParameterRow.Content.Figure(new BigDecimal(text));
        }
        if (text.equals("true") || text.equals("false")) {
            return new ParameterRow.Content.Switch(text.equals("true"));
        }
        return new ParameterRow.Content.Codes(List.of(text.split(" ")));
    }
}
