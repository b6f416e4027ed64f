package clinic.telerehab.program.catalogue;

import java.util.List;

/// Exercises of the shipped catalogue, for tests that need one and no service.
public final class ShippedExercises {
    private static final Catalogue CATALOGUE = new Catalogue();

    private ShippedExercises() {}

    public static Catalogue catalogue() {
        return CATALOGUE;
    }

    /// @param phase of a shipped template
    public static StartingPoint startingPoint(String template, String phase) {
        return new Shelf(CATALOGUE, List.of(), List.of())
                .startingPoint(template, phase)
                .orElseThrow();
    }

    public static Exercise of(String code) {
        return CATALOGUE.find(code).orElseThrow();
    }
}
