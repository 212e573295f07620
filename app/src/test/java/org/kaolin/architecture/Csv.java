package org.kaolin.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Comma separated values with quotes, for the tests' own reading. */
final class Csv {

    private Csv() {}

    static List<List<String>> read(Path file) {
        return Sources.read(file)
                .lines()
                .filter(line -> !line.isBlank())
                .map(Csv::split)
                .toList();
    }

    private static List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean twice = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (twice) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
