package org.kaolin.parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kaolin.parameters.ParameterCode.Kind;
import org.kaolin.start.CityFiles;
import org.springframework.stereotype.Component;

/** 参数目录: every code the city knows, from {@code parameter-codes.csv}, in the order of the file. */
@Component
public class ParameterCatalogue {

    static final String FILE = "parameter-codes.csv";

    private final Map<String, ParameterCode> codes = new LinkedHashMap<>();

    ParameterCatalogue(CityFiles files) {
        for (Map<String, String> row : CsvRows.read(FILE, files.read(FILE))) {
            ParameterCode code = read(row);
            if (codes.put(code.code(), code) != null) {
                throw new IllegalStateException(FILE + " 中代码 " + code.code() + " 重复");
            }
        }
    }

    /** Every code in order. */
    public List<ParameterCode> list() {
        return List.copyOf(codes.values());
    }

    /** A code, if the catalogue has it. */
    public Optional<ParameterCode> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    private static ParameterCode read(Map<String, String> row) {
        String yearlyWith = cell(row, "yearlyWith");
        Map<String, String> labels = new LinkedHashMap<>();
        for (String label : cell(row, "labels").split("\\|", -1)) {
            int split = label.indexOf('=');
            if (split > 0) {
                labels.put(label.substring(0, split), label.substring(split + 1));
            }
        }
        return new ParameterCode(
                cell(row, "code"),
                cell(row, "title"),
                Kind.valueOf(cell(row, "kind").toUpperCase(Locale.ROOT)),
                cell(row, "group"),
                yearlyWith.isEmpty() ? null : yearlyWith,
                labels,
                cell(row, "description"));
    }

    private static String cell(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalStateException(FILE + " 缺少列 " + column);
        }
        return value;
    }
}
