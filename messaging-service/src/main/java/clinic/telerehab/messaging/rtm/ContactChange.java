package clinic.telerehab.messaging.rtm;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An entry as it is after a change.
///
/// @param editedReason why it is changed; each change names its own
record ContactChange(
        @NotNull ContactKind kind,
        @NotNull Boolean synchronous,
        @NotNull Instant startedAt,
        @NotNull @Min(1) @Max(28_800) Integer seconds,
        @NotBlank @Size(max = 500) @Nullable String editedReason) {
    static final Set<String> EDITABLE = Set.of("kind", "synchronous", "startedAt", "seconds", "editedReason");

    @AssertTrue(message = "only a call or a video can be live")
    @Schema(hidden = true)
    boolean isLiveWhereItCanBe() {
        return kind == null || synchronous == null || !synchronous || kind.canBeLive();
    }

    static ContactChange of(ContactEntry entry) {
        return new ContactChange(entry.kind(), entry.synchronous(), entry.startedAt(), entry.seconds(), null);
    }
}
