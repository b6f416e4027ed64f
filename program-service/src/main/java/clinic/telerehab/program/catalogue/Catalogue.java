package clinic.telerehab.program.catalogue;

import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The exercises that can be prescribed. Loaded when the service starts, which a faulty file prevents.
@Startup
@ApplicationScoped
public class Catalogue {
    private static final String FILE = "/catalogue/exercises.v1.json";

    private final TreeMap<String, Exercise> byCode = new TreeMap<>();

    Catalogue() {
        CatalogueFile.read(FILE).forEach(exercise -> byCode.put(exercise.code(), exercise));
    }

    public Optional<Exercise> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// In the order of their codes, of one category or all.
    Page<Exercise> list(@Nullable String category, PageRequest page) {
        Stream<Exercise> behind = page.after(1)
                .map(cursor -> byCode.tailMap(cursor.values().getFirst(), false).values().stream())
                .orElseGet(() -> byCode.values().stream());
        List<Exercise> read = behind.filter(exercise -> category == null || category.equals(exercise.category()))
                .sorted(Comparator.comparing(Exercise::code))
                .limit(page.toRead())
                .toList();
        return Page.of(read, page.limit(), last -> Cursor.of(last.code()));
    }
}
