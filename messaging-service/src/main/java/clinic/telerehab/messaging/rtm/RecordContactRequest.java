package clinic.telerehab.messaging.rtm;

import clinic.telerehab.kit.change.RequestHash;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Time that you spent on a patient.
///
/// @param synchronous whether both of you spoke at the same time
@Schema(examples = """
        {"patientId": "0197a5c2-7e10-7c3a-9b1f-2f6d1c0a4e55", "kind": "CALL", "synchronous": true,
         "startedAt": "2026-03-02T09:00:00Z", "seconds": 720}
        """)
record RecordContactRequest(
        @NotNull UUID patientId,
        @NotNull ContactKind kind,
        @NotNull Boolean synchronous,
        @NotNull Instant startedAt,
        @NotNull @Min(1) @Max(28_800) Integer seconds) {
    @AssertTrue(message = "only a call or a video can be live")
    @Schema(hidden = true)
    boolean isLiveWhereItCanBe() {
        return kind == null || synchronous == null || !synchronous || kind.canBeLive();
    }

    String hash(UUID id) {
        return RequestHash.of(id, this);
    }
}
