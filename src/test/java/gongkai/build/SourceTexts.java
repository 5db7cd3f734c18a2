package gongkai.build;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The string literals of the main sources, each with where it stands. */
public final class SourceTexts {

    public static final Path SOURCES = Path.of("src/main/java");

    /**
     * @param file relative to the source folder
     * @param call the method or class whose argument the literal is directly; empty where it is none
     * @param hidden it stands in an annotation, an exception or a call that no reader of the screen sees
     */
    record Text(Path file, long line, String value, String call, boolean hidden) {

        /** Whether the file is one of those that may speak to the reader: views and what they share. */
        boolean onScreen() {
            String path = file.toString().replace('\\', '/');
            return path.contains("/ui/") || path.startsWith("gongkai/platform/") || path.startsWith("gongkai/shell/");
        }

        @Override
        public String toString() {
            return file + ":" + line + " \"" + value + "\"";
        }
    }

    private SourceTexts() {}

    static List<Text> all() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> walk = Files.walk(SOURCES)) {
            List<Path> sources =
                    walk.filter(p -> p.toString().endsWith(".java")).sorted().toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Text> texts = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(unit, positions, texts).scan(unit, null);
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

        /** Calls whose text goes to the log, to a script in the page, or to nobody. */
        private static final Set<String> UNSEEN = Set.of("executeJs", "debug", "info", "warn", "error", "trace");

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Path file;
        private final List<Text> texts;

        Reader(CompilationUnitTree unit, SourcePositions positions, List<Text> texts) {
            this.unit = unit;
            this.positions = positions;
            this.texts = texts;
            this.file = SOURCES.toAbsolutePath()
                    .relativize(Path.of(unit.getSourceFile().toUri()));
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
            if (literal.getValue() instanceof String value) {
                long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, literal));
                texts.add(new Text(file, line, value, call(), hidden()));
            }
            return null;
        }

        private String call() {
            Tree child = getCurrentPath().getLeaf();
            for (TreePath path = getCurrentPath().getParentPath(); path != null; path = path.getParentPath()) {
                Tree leaf = path.getLeaf();
                if (leaf instanceof MethodInvocationTree call) {
                    return call.getMethodSelect() == child ? "" : name(call.getMethodSelect());
                }
                if (leaf instanceof NewClassTree create) {
                    return name(create.getIdentifier());
                }
                if (!(leaf instanceof BinaryTree
                        || leaf instanceof ParenthesizedTree
                        || leaf instanceof ConditionalExpressionTree)) {
                    return "";
                }
                child = leaf;
            }
            return "";
        }

        private boolean hidden() {
            for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
                Tree leaf = path.getLeaf();
                if (leaf instanceof AnnotationTree
                        || leaf instanceof ThrowTree
                        || leaf instanceof NewClassTree create
                                && name(create.getIdentifier()).endsWith("Exception")
                        || leaf instanceof MethodInvocationTree call && UNSEEN.contains(name(call.getMethodSelect()))) {
                    return true;
                }
            }
            return false;
        }

        private static String name(Tree select) {
            return switch (select) {
                case MemberSelectTree member -> member.getIdentifier().toString();
                case IdentifierTree identifier -> identifier.getName().toString();
                case ParameterizedTypeTree generic -> name(generic.getType());
                default -> "";
            };
        }
    }
}
