package clinic.telerehab.messaging.media;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a file turned out to be.
///
/// @param detected as what its first bytes are known
/// @param footage of a clip; null when the container can't be read
record Inspected(
        long bytes,
        String sha256,
        String detected,
        @Nullable Footage footage) {
    private static final long LONGEST_MS = 180_000;

    /// What speaks against the file, compared with what was announced. Pure.
    Optional<Refusal> refusalAs(MediaType type, long announcedBytes, String announcedSha256) {
        if (bytes != announcedBytes) {
            return Optional.of(Refusal.SIZE_MISMATCH);
        }
        if (!sha256.equals(announcedSha256)) {
            return Optional.of(Refusal.HASH_MISMATCH);
        }
        if (!type.isDetectedAs(detected)) {
            return Optional.of(Refusal.TYPE_MISMATCH);
        }
        return type.isVideo() ? refusalOf(footage) : Optional.empty();
    }

    private static Optional<Refusal> refusalOf(@Nullable Footage footage) {
        if (footage == null) {
            return Optional.of(Refusal.UNREADABLE);
        }
        if (footage.codec().isEmpty()) {
            return Optional.of(Refusal.NO_PICTURES);
        }
        return footage.durationMs() > LONGEST_MS ? Optional.of(Refusal.TOO_LONG) : Optional.empty();
    }
}
