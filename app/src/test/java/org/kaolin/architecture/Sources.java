package org.kaolin.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The product's own sources, parsed by the compiler, so that limits are measured and not guessed. */
final class Sources {

    /** A declared type or method. */
    record Declaration(Path file, String name, boolean isType, boolean isPublic, int lines, boolean documented) {}

    private Sources() {}

    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("policy")) ? here : here.getParent();
    }

    static List<Path> main() {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("policy", "app")) {
            files.addAll(javaFiles(root().resolve(module).resolve("src/main/java")));
        }
        return files;
    }

    static List<Path> javaFiles(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int lines(Path file) {
        return (int) read(file).lines().count();
    }

    static String packageOf(Path file) {
        String path = file.getParent().toString().replace('\\', '/');
        return path.substring(path.indexOf("src/main/java/") + "src/main/java/".length())
                .replace('/', '.');
    }

    static List<Declaration> declarations(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Declaration> all = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(unit, trees, all).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final DocTrees trees;
        private final SourcePositions positions;
        private final List<Declaration> all;
        private boolean exposed = true;

        Scanner(CompilationUnitTree unit, DocTrees trees, List<Declaration> all) {
            this.unit = unit;
            this.trees = trees;
            this.positions = trees.getSourcePositions();
            this.all = all;
        }

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            boolean before = exposed;
            boolean anonymous = type.getSimpleName().isEmpty();
            boolean open = exposed && !anonymous && isPublic(type.getModifiers());
            if (!anonymous) {
                all.add(declaration(type.getSimpleName().toString(), true, open, type));
            }
            exposed = open;
            super.visitClass(type, unused);
            exposed = before;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            boolean override = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            boolean written = positions.getStartPosition(unit, method) >= 0
                    && !method.getName().contentEquals("<init>")
                    && !override;
            all.add(declaration(
                    method.getName().toString(), false, exposed && written && isPublic(method.getModifiers()), method));
            return super.visitMethod(method, unused);
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree lambda, Void unused) {
            return super.visitLambdaExpression(lambda, unused);
        }

        private Declaration declaration(String name, boolean type, boolean open, com.sun.source.tree.Tree tree) {
            long start = positions.getStartPosition(unit, tree);
            long end = positions.getEndPosition(unit, tree);
            int lines = start < 0 || end < 0
                    ? 0
                    : (int) (unit.getLineMap().getLineNumber(end)
                            - unit.getLineMap().getLineNumber(start)
                            + 1);
            boolean documented = trees.getDocComment(getCurrentPath()) != null;
            return new Declaration(Path.of(unit.getSourceFile().toUri()), name, type, open, lines, documented);
        }

        private static boolean isPublic(ModifiersTree modifiers) {
            return modifiers.getFlags().contains(Modifier.PUBLIC);
        }
    }
}
