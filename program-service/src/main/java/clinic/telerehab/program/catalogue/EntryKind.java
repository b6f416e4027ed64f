package clinic.telerehab.program.catalogue;

import java.util.Arrays;
import java.util.Optional;

/// What a clinic can have of its own.
enum EntryKind {
    EXERCISE("exercises"),
    TEMPLATE("templates");

    private final String word;

    EntryKind(String word) {
        this.word = word;
    }

    /// What a file lists such entries under, and an address too.
    String word() {
        return word;
    }

    static Optional<EntryKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
