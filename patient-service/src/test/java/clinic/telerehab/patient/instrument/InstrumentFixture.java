package clinic.telerehab.patient.instrument;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The instruments as they are shipped, and answers to them.
public final class InstrumentFixture {
    private static final Instruments SHIPPED = load(null, Set.of());

    private InstrumentFixture() {}

    private record Config(Optional<Path> textDir, Optional<Set<String>> licenceConfirmed) implements InstrumentConfig {}

    public static Instruments load(@Nullable Path textDir, Set<String> licenceConfirmed) {
        return new Instruments(new Config(Optional.ofNullable(textDir), Optional.of(licenceConfirmed)));
    }

    public static Instruments shipped() {
        return SHIPPED;
    }

    public static Definition definition(String code) {
        return SHIPPED.require(code, null);
    }

    /// Every definition, ready to be scored: where patients name the items, three are named.
    public static List<Definition> all() {
        return SHIPPED.current().map(InstrumentFixture::named).toList();
    }

    private static Definition named(Definition definition) {
        return definition.namedItems() == null ? definition : definition.naming(List.of("a", "b", "c"));
    }

    /// Answers to the items in their order, such as `2 1 - 0`; `-` is none.
    public static Map<String, Answer> answers(Definition definition, String values) {
        List<String> each = Arrays.asList(values.strip().split("\\s+"));
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (int index = 0; index < each.size(); index++) {
            if (!each.get(index).equals("-")) {
                answers.put(definition.items().get(index).id(), Answer.of(Integer.parseInt(each.get(index))));
            }
        }
        return answers;
    }

    public static Score score(String code, String values) {
        Definition definition = named(definition(code));
        return Scorer.score(definition, answers(definition, values));
    }
}
