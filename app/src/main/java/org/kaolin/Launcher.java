package org.kaolin;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 启动器: the only class compiled for Java 17, so that {@code java -jar} under an older default JVM finds a JDK 25 and
 * runs the platform on it instead of failing with UnsupportedClassVersionError.
 */
public final class Launcher {

    private static final int NEEDED = 25;

    private Launcher() {}

    /** Runs the platform here when this JVM is new enough, else in a child process on a JDK 25. */
    public static void main(String[] args) throws Exception {
        if (Runtime.version().feature() >= NEEDED) {
            Class.forName("org.kaolin.KaolinApplication")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
            return;
        }
        Path java = findJava();
        if (java == null) {
            System.err.println(
                    "高岭需要 JDK 25,当前为 " + Runtime.version().feature() + ",且未找到 JDK 25。请安装 JDK 25,或把 JAVA_HOME 指向它。");
            System.exit(1);
            return;
        }
        System.exit(runOn(java, args));
    }

    private static int runOn(Path java, String[] args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        String classPath = System.getProperty("java.class.path");
        if (classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)) {
            command.add("-jar");
            command.add(classPath);
        } else {
            command.add("-cp");
            command.add(classPath);
            command.add("org.kaolin.KaolinApplication");
        }
        command.addAll(List.of(args));
        Process child = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(child)));
        return child.waitFor();
    }

    private static void stop(Process child) {
        child.destroy();
        try {
            child.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable Path findJava() throws IOException {
        String home = System.getProperty("user.home");
        List<Path> places = new ArrayList<>();
        for (String variable : List.of("KAOLIN_JAVA_HOME", "JAVA_HOME")) {
            String value = System.getenv(variable);
            if (value != null && !value.isBlank()) {
                places.add(Path.of(value));
            }
        }
        for (Path parent : List.of(
                Path.of("/usr/lib/jvm"),
                Path.of("/opt"),
                Path.of("/Library/Java/JavaVirtualMachines"),
                Path.of(home, ".jdks"),
                Path.of(home, ".sdkman", "candidates", "java"))) {
            if (Files.isDirectory(parent)) {
                try (DirectoryStream<Path> children = Files.newDirectoryStream(parent)) {
                    for (Path child : children) {
                        places.add(child);
                        places.add(child.resolve("Contents/Home"));
                    }
                }
            }
        }
        for (Path place : places) {
            Path java = place.resolve("bin/java");
            if (Files.isExecutable(java) && feature(place) >= NEEDED) {
                return java;
            }
        }
        return null;
    }

    private static int feature(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release)) {
            return 0;
        }
        for (String line : Files.readAllLines(release)) {
            if (line.startsWith("JAVA_VERSION=")) {
                String version = line.substring("JAVA_VERSION=".length()).replace("\"", "");
                String first = version.split("[.\\-+]")[0];
                return first.matches("\\d+") ? Integer.parseInt(first) : 0;
            }
        }
        return 0;
    }
}
