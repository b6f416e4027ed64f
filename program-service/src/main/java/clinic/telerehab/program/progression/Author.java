package clinic.telerehab.program.progression;

/// As whom the progression acts by itself.
final class Author {
    static final String SYSTEM = "system:progression";

    private Author() {}
}
