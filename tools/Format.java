import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** 格式: checks ("check") or rewrites ("apply") every Java file of the given folders with the one formatter. */
public final class Format {

    private Format() {}

    /** Exits with 1 when a file is not formatted and the mode is "check". */
    public static void main(String[] args) throws IOException, FormatterException {
        boolean apply = args[0].equals("apply");
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .build());
        List<Path> wrong = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            for (Path file : javaFiles(Path.of(args[i]))) {
                String text = Files.readString(file);
                String formatted = formatter.formatSourceAndFixImports(text);
                if (!formatted.equals(text)) {
                    wrong.add(file);
                    if (apply) {
                        Files.writeString(file, formatted);
                    }
                }
            }
        }
        wrong.forEach(file -> System.out.println((apply ? "formatted " : "not formatted: ") + file));
        if (!apply && !wrong.isEmpty()) {
            System.out.println("run: mvn process-test-classes -Dformat.mode=apply");
            System.exit(1);
        }
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
