package clinic.telerehab.program.progression;

import org.jspecify.annotations.Nullable;

/// Pain at one moment, 0 to 10; null is not 0 but unknown.
record Pain(
        @Nullable Integer back,
        @Nullable Integer leg,
        @Nullable Boolean belowKnee) {
    static final Pain UNKNOWN = new Pain(null, null, null);

    boolean isMissing() {
        return back == null || leg == null;
    }
}
