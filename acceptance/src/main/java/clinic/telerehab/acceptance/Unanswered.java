package clinic.telerehab.acceptance;

/// A page that could not be had.
final class Unanswered extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private final int status;

    Unanswered(int status) {
        super("a page was answered with " + status);
        this.status = status;
    }

    Unanswered(Exception failure) {
        super("a page was not answered", failure);
        this.status = 0;
    }

    /// 0 where there was no answer.
    int status() {
        return status;
    }
}
