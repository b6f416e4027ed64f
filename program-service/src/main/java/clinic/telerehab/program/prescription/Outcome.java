package clinic.telerehab.program.prescription;

import java.util.List;
import java.util.UUID;

/// What a rule says of a composition.
///
/// @param items those it is about; none when it is about the whole
/// @param codes what exactly is missing or in the way
record Outcome(Result result, List<UUID> items, List<String> codes) {
    static final Outcome PASSED = new Outcome(Result.PASSED, List.of(), List.of());

    /// For a rule that needs what could not be had.
    static final Outcome NOT_ASKED = new Outcome(Result.NOT_ASKED, List.of(), List.of());

    /// The three things a rule can say.
    enum Result {
        PASSED,
        BROKEN,
        NOT_ASKED
    }

    static Outcome brokenIf(boolean isBroken) {
        return isBroken ? new Outcome(Result.BROKEN, List.of(), List.of()) : PASSED;
    }

    /// Broken by these items, if there are any.
    static Outcome brokenBy(List<ProgramItem> items, List<String> codes) {
        return items.isEmpty()
                ? PASSED
                : new Outcome(
                        Result.BROKEN,
                        items.stream().map(ProgramItem::itemId).toList(),
                        codes.stream().distinct().sorted().toList());
    }

    /// Broken for these reasons, if there are any.
    static Outcome brokenFor(List<String> codes) {
        return codes.isEmpty() ? PASSED : new Outcome(Result.BROKEN, List.of(), List.copyOf(codes));
    }

    boolean isBroken() {
        return result == Result.BROKEN;
    }
}
