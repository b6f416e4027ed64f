package clinic.telerehab.program.adherence;

import clinic.telerehab.program.prescription.ProgramItem;
import java.util.stream.Stream;

/// What the work of a program is grouped by.
public enum DoseGroup {
    MUSCLE,
    LAYER,
    MODE,
    CATEGORY;

    /// As the query names it.
    public static DoseGroup fromString(String word) {
        return Stream.of(values())
                .filter(group -> group.name().toLowerCase(java.util.Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such group"));
    }

    /// The groups that an item counts in; one with two prime muscles counts in both.
    Stream<String> of(ProgramItem item, Layers layers) {
        return switch (this) {
            case MODE -> Stream.of(item.snapshot().contractionMode());
            case CATEGORY -> Stream.of(item.snapshot().category());
            case MUSCLE -> muscles(item);
            case LAYER -> muscles(item).map(layers::of).distinct();
        };
    }

    /// Which layer a muscle belongs to.
    interface Layers {
        String of(String muscle);
    }

    private static Stream<String> muscles(ProgramItem item) {
        return item.snapshot().muscles().stream()
                .filter(use -> use.role().equals("PRIME"))
                .map(clinic.telerehab.program.catalogue.Exercise.MuscleUse::code);
    }
}
