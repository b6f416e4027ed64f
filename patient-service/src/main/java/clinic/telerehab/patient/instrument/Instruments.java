package clinic.telerehab.patient.instrument;

import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The instruments there are, and the words of those that may be shown. Loaded when the service starts, which a faulty
/// file prevents.
@Startup
@ApplicationScoped
public class Instruments {
    private final TreeMap<Key, Definition> definitions = new TreeMap<>();
    private final Map<String, Definition> current = new HashMap<>();
    private final Map<Key, TreeMap<String, TextPack>> texts = new HashMap<>();

    /// One version of an instrument.
    private record Key(String code, String version) implements Comparable<Key> {
        static Key of(Definition definition) {
            return new Key(definition.code(), definition.version());
        }

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::code).thenComparing(Key::version).compare(this, other);
        }
    }

    Instruments(InstrumentConfig config) {
        List<Definition> read = DefinitionFiles.read();
        // The index lists the versions of an instrument from old to new.
        read.forEach(definition -> {
            definitions.put(Key.of(definition), definition);
            current.put(definition.code(), definition);
        });
        TextPacks.read(
                        read,
                        config.textDir().orElse(null),
                        config.licenceConfirmed().orElse(Set.of()))
                .forEach(pack -> texts.computeIfAbsent(
                                new Key(pack.instrument(), pack.version()), key -> new TreeMap<>())
                        .put(pack.locale(), pack));
    }

    /// @param version null for the present one
    /// @throws DomainProblem `not-found`
    public Definition require(String code, @Nullable String version) {
        return find(code, version).orElseThrow(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    /// @param version null for the present one
    public Optional<Definition> find(String code, @Nullable String version) {
        return Optional.ofNullable(version == null ? current.get(code) : definitions.get(new Key(code, version)));
    }

    /// The words in a language, or in the same language of another country; null when no pack may be shown.
    ///
    /// @param locale such as `de` or `de-AT`
    public @Nullable TextPack text(Definition definition, String locale) {
        TreeMap<String, TextPack> packs = packsOf(definition);
        TextPack exact = packs.get(locale);
        return exact == null ? packs.get(locale.substring(0, 2)) : exact;
    }

    /// Every version of every instrument.
    public Stream<Definition> all() {
        return definitions.values().stream();
    }

    /// All definitions, the present version of each instrument.
    public Stream<Definition> current() {
        return current.values().stream().sorted(Comparator.comparing(Definition::code));
    }

    /// The languages in which an instrument may be shown.
    Set<String> locales(Definition definition) {
        return packsOf(definition).keySet();
    }

    /// In the order of their codes and versions.
    Page<Definition> list(PageRequest page) {
        Stream<Definition> behind = page.after(2)
                .map(cursor ->
                        new Key(cursor.values().getFirst(), cursor.values().getLast()))
                .map(key -> definitions.tailMap(key, false).values().stream())
                .orElseGet(() -> definitions.values().stream());
        return Page.of(
                behind.limit(page.toRead()).toList(), page.limit(), last -> Cursor.of(last.code(), last.version()));
    }

    private TreeMap<String, TextPack> packsOf(Definition definition) {
        return texts.getOrDefault(Key.of(definition), new TreeMap<>());
    }
}
