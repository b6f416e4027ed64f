package clinic.telerehab.messaging.media;

import clinic.telerehab.kit.change.RequestHash;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody is going to upload.
///
/// @param sha256 of the whole file, in lower-case hex
@Schema(examples = """
        {"patientId": "019a5f00-0000-7000-8000-000000000001", "purpose": "TECHNIQUE", "contentType": "MP4",
         "bytes": 18350080, "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
        """)
record StartUploadRequest(
        @NotNull UUID patientId,
        @NotNull MediaPurpose purpose,
        @NotNull MediaType contentType,
        @NotNull @Min(1) @Max(StartUploadRequest.LARGEST) Long bytes,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {
    static final long LARGEST = 200L * 1024 * 1024;

    @AssertTrue(message = "a technique is shown by a clip")
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isFitting() {
        @Nullable MediaType type = contentType;
        return purpose != MediaPurpose.TECHNIQUE || type == null || type.isVideo();
    }

    String consentScope() {
        return purpose.consentFor(contentType);
    }

    String hash() {
        return RequestHash.of(this);
    }
}
