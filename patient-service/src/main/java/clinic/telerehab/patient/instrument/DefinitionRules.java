package clinic.telerehab.patient.instrument;

import clinic.telerehab.patient.instrument.Definition.Variant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What must hold in a definition and no schema can say. Pure.
final class DefinitionRules {
    /// Every completion is tried to see whether a band is certain: 2 to this power at most.
    private static final int MOST_ITEMS_OF_POINTS = 12;

    private DefinitionRules() {}

    /// @return one sentence per violation; empty when all is well
    static List<String> violations(Definition definition) {
        List<String> found = new ArrayList<>();
        found.addAll(items(definition.items()));
        definition.variants().stream()
                .map(Variant::items)
                .filter(Objects::nonNull)
                .forEach(items -> found.addAll(items(items)));
        if (definition.items().isEmpty() == (definition.namedItems() == null)) {
            found.add("either items stand in it, or the patient names them");
        }
        found.addAll(scales(definition));
        return found;
    }

    private static List<String> items(List<Item> items) {
        List<String> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int index = 0; index < items.size(); index++) {
            Item item = items.get(index);
            if (!ids.add(item.id())) {
                found.add("item " + item.id() + " stands there twice");
            }
            if (item.position() != index + 1) {
                found.add("item " + item.id() + " is not at its position");
            }
            if (item.min() >= item.max()) {
                found.add("item " + item.id() + " has no range");
            }
            if (!optionsCover(item)) {
                found.add("item " + item.id() + ": its options are not its range");
            }
        }
        return found;
    }

    private static boolean optionsCover(Item item) {
        if (item.type() != Item.Type.CHOICE) {
            return item.options().isEmpty();
        }
        Set<Integer> offered = item.options().stream().map(Item.Option::value).collect(Collectors.toSet());
        return offered.equals(
                IntStream.rangeClosed(item.min(), item.max()).boxed().collect(Collectors.toSet()));
    }

    private static List<String> scales(Definition definition) {
        List<String> found = new ArrayList<>();
        Set<String> ids = definition.items().stream().map(Item::id).collect(Collectors.toSet());
        List<Scale> scales = definition.scales();
        Set<String> codes = scales.stream().map(Scale::code).collect(Collectors.toSet());
        if (codes.size() < scales.size()) {
            found.add("two scales have one code");
        }
        for (Scale scale : scales) {
            Stream.concat(scale(scale, ids), bands(scale.bands(), codes))
                    .forEach(sentence -> found.add("scale " + scale.code() + ": " + sentence));
        }
        return found;
    }

    private static Stream<String> scale(Scale scale, Set<String> ids) {
        Stream.Builder<String> found = Stream.builder();
        if (!ids.containsAll(scale.items())) {
            found.add("it names an item that is not there");
        }
        if ((scale.kind() == Scale.Kind.RULE) != (scale.formula() != null)) {
            found.add("a rule, and only a rule, has a formula");
        }
        if (scale.needed() > scale.items().size() || scale.neededForLowConfidence() > scale.needed()) {
            found.add("it needs more answers than there are");
        }
        if (scale.formula() == Scale.Formula.POINTS && scale.items().size() > MOST_ITEMS_OF_POINTS) {
            found.add("points are for " + MOST_ITEMS_OF_POINTS + " items at most");
        }
        if (scale.needed() < scale.items().size() && scale.imputation() == null) {
            found.add("it does not say what stands for a missing answer");
        }
        return found.build();
    }

    private static Stream<String> bands(List<Band> bands, Set<String> scales) {
        Stream.Builder<String> found = Stream.builder();
        Band before = null;
        for (Band band : bands) {
            if (!rises(before, band)) {
                found.add("band " + band.code() + " is out of order");
            }
            if (!band.when().stream().allMatch(condition -> scales.contains(condition.scale()))) {
                found.add("band " + band.code() + " names a scale that is not there");
            }
            before = band;
        }
        return found.build();
    }

    private static boolean rises(@Nullable Band before, Band band) {
        return before == null
                || before.upTo() == null
                || band.upTo() == null
                || before.upTo().compareTo(band.upTo()) < 0;
    }
}
