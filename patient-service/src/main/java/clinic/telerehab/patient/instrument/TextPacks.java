package clinic.telerehab.patient.instrument;

import clinic.telerehab.patient.instrument.TextPack.ItemText;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the words of the instruments: ours from the jar for class A, and what a deployer mounts. A mounted pack of
/// class B counts only with the deployer's word that the licence is confirmed.
final class TextPacks {
    private static final String FOLDER = "/instruments/";
    private static final String SCHEMA = FOLDER + "text.schema.json";

    private TextPacks() {}

    /// A pack and the file it came from.
    private record Found(String file, TextPack pack) {}

    /// @param mounted a directory, or null when none is mounted
    /// @param confirmed the class B instruments whose licence is confirmed
    /// @return the packs that may be shown, mounted ones last
    /// @throws IllegalStateException naming the faulty file and its faults
    static List<TextPack> read(List<Definition> definitions, @Nullable Path mounted, Set<String> confirmed) {
        requireKnown(definitions, confirmed);
        List<Found> found = new ArrayList<>(shipped(definitions));
        if (mounted != null) {
            found.addAll(mounted(mounted));
        }
        return found.stream()
                .filter(each -> mayBeShown(definitionOf(definitions, each), confirmed))
                .map(Found::pack)
                .toList();
    }

    private static void requireKnown(List<Definition> definitions, Set<String> confirmed) {
        Set<String> codes = definitions.stream().map(Definition::code).collect(Collectors.toSet());
        JsonFiles.refuse(
                "instruments.licence-confirmed",
                confirmed.stream().filter(code -> !codes.contains(code)).map(code -> code + " is no instrument"));
    }

    private static List<Found> shipped(List<Definition> definitions) {
        List<Found> found = new ArrayList<>();
        for (JsonNode locale : JsonFiles.shipped(FOLDER + "index.json").required("locales")) {
            for (Definition definition : definitions) {
                if (definition.licence().licenceClass() == LicenceClass.A) {
                    String file = "%s-%s.%s.json".formatted(definition.code(), definition.version(), locale.asText());
                    found.add(parse(file, JsonFiles.shipped(FOLDER + "text/" + file)));
                }
            }
        }
        return found;
    }

    private static List<Found> mounted(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .map(TextPacks::mountedFile)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("instruments.text-dir", unreadable);
        }
    }

    private static Found mountedFile(Path file) {
        try {
            String name = file.getFileName().toString();
            return parse(name, JsonFiles.parse(name, Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    private static Found parse(String file, JsonNode content) {
        var pack = JsonFiles.checked(file, content, SCHEMA, TextPack.class);
        String expected = "%s-%s.%s.json".formatted(pack.instrument(), pack.version(), pack.locale());
        JsonFiles.refuse(
                file, file.equals(expected) ? Stream.empty() : Stream.of("its content belongs into " + expected));
        return new Found(file, pack);
    }

    /// The definition that a pack is for, which must fit it item by item.
    private static Definition definitionOf(List<Definition> definitions, Found found) {
        TextPack pack = found.pack();
        Definition definition = definitions.stream()
                .filter(each ->
                        each.code().equals(pack.instrument()) && each.version().equals(pack.version()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(found.file() + ": there is no such instrument"));
        JsonFiles.refuse(found.file(), misfits(definition, pack));
        return definition;
    }

    private static Stream<String> misfits(Definition definition, TextPack pack) {
        Stream<String> ofVariants = pack.variants().entrySet().stream().flatMap(variant -> {
            boolean known =
                    definition.variants().stream().anyMatch(each -> each.code().equals(variant.getKey()));
            return known
                    ? misfits(definition.as(variant.getKey()).items(), variant.getValue())
                    : Stream.of("there is no variant " + variant.getKey());
        });
        Stream<String> ofNamed = (definition.namedItems() == null) == (pack.namedItem() == null)
                ? Stream.empty()
                : Stream.of("a question about named items is for instruments that have some");
        return Stream.of(misfits(definition.items(), pack.items()), ofVariants, ofNamed)
                .flatMap(stream -> stream);
    }

    private static Stream<String> misfits(List<Item> items, Map<String, ItemText> texts) {
        Set<String> ids = items.stream().map(Item::id).collect(Collectors.toSet());
        if (!ids.equals(texts.keySet())) {
            return Stream.of("its items are not those of the instrument");
        }
        return items.stream()
                .filter(item -> !item.options().stream()
                        .map(Item.Option::code)
                        .collect(Collectors.toSet())
                        .equals(Objects.requireNonNull(texts.get(item.id()))
                                .options()
                                .keySet()))
                .map(item -> "item " + item.id() + ": its options are not those of the instrument");
    }

    private static boolean mayBeShown(Definition definition, Set<String> confirmed) {
        return definition.licence().licenceClass() != LicenceClass.B || confirmed.contains(definition.code());
    }
}
