package clinic.telerehab.local;

/// Something that can't be done to this suite, and what to do instead.
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String reason) {
        super(reason);
    }
}
