package clinic.telerehab.kubernetes;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// A setting that a `@ConfigMapping` interface names.
///
/// @param property as a properties file would name it, with `*` for a key
/// @param fallback what holds where no file names it: empty for nothing, null where one has to
/// @param comment what the interface says of it
record MappedSetting(String property, @Nullable String fallback, String comment) {
    private static final Pattern MAP = Pattern.compile("Map<String, (.+)>");

    boolean isFor(String name) {
        return name.matches(property.replace(".", "\\.").replace("*", "[^.]+"));
    }

    /// Taken from the sources, because classes have lost the comments.
    static List<MappedSetting> in(Path sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> all = Files.walk(sources);
                var files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> mappings = all.filter(MappedSetting::isMapping).toList();
            if (mappings.isEmpty()) {
                return List.of();
            }
            var task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(mappings));
            var docs = DocTrees.instance(task);
            return StreamSupport.stream(task.parse().spliterator(), false)
                    .flatMap(unit -> new Source(unit, docs).settings())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isMapping(Path file) {
        try {
            return file.toString().endsWith(".java") && Files.readString(file).contains("@ConfigMapping(");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Source(CompilationUnitTree unit, DocTrees docs) {
        Stream<MappedSetting> settings() {
            var type = (ClassTree) unit.getTypeDecls().getFirst();
            String prefix = annotation(type.getModifiers(), "ConfigMapping").orElseThrow();
            return settings(type, type, prefix);
        }

        private Stream<MappedSetting> settings(ClassTree top, ClassTree type, String prefix) {
            return members(type, MethodTree.class).flatMap(method -> settings(top, method, prefix));
        }

        private Stream<MappedSetting> settings(ClassTree top, MethodTree method, String prefix) {
            String type = method.getReturnType().toString();
            Matcher map = MAP.matcher(type);
            String property = prefix + "." + kebab(method.getName().toString()) + (map.matches() ? ".*" : "");
            String held = map.matches() ? map.group(1) : type;
            return members(top, ClassTree.class)
                    .filter(group -> group.getSimpleName().contentEquals(held))
                    .findFirst()
                    .map(group -> settings(top, group, property))
                    .orElseGet(() -> Stream.of(new MappedSetting(property, fallback(method), comment(method))));
        }

        private String comment(MethodTree method) {
            String comment = docs.getDocComment(docs.getPath(unit, method));
            return comment == null ? "" : comment.strip().replaceAll("\\s+", " ");
        }

        private static @Nullable String fallback(MethodTree method) {
            boolean isOptional = method.getReturnType().toString().startsWith("Optional<");
            return annotation(method.getModifiers(), "WithDefault").orElse(isOptional ? "" : null);
        }

        private static Optional<String> annotation(ModifiersTree modifiers, String name) {
            return modifiers.getAnnotations().stream()
                    .filter(one -> one.getAnnotationType().toString().equals(name))
                    .map(Source::text)
                    .findFirst();
        }

        private static String text(AnnotationTree annotation) {
            var argument = annotation.getArguments().getFirst();
            var literal = argument instanceof AssignmentTree named ? named.getExpression() : argument;
            return ((LiteralTree) literal).getValue().toString();
        }

        private static String kebab(String method) {
            return method.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        }

        private static <T extends Tree> Stream<T> members(ClassTree type, Class<T> kind) {
            return type.getMembers().stream().filter(kind::isInstance).map(kind::cast);
        }
    }
}
