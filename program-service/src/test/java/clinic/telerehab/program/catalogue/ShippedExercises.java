package clinic.telerehab.program.catalogue;

/// Exercises of the shipped catalogue, for tests that need one and no service.
public final class ShippedExercises {
    private static final Catalogue CATALOGUE = new Catalogue();

    private ShippedExercises() {}

    public static Catalogue catalogue() {
        return CATALOGUE;
    }

    public static Exercise of(String code) {
        return CATALOGUE.find(code).orElseThrow();
    }
}
