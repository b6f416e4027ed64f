package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.change.RequestHash;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody writes, and what goes with it.
///
/// @param body may be empty only beside attachments
/// @param attachments ids of media of this patient that are available
@Schema(examples = {"""
        {"body": "The bird dog is easy now. May I do more?"}
        """, """
        {"body": "My third set", "attachments": ["019a5f00-0000-7000-8000-000000000001"],
         "refs": {"programId": "019a5f00-0000-7000-8000-000000000002"}}
        """})
record SendMessageRequest(
        @Size(max = 4000) @Nullable String body,
        @Size(max = 10) @Nullable List<@NotNull UUID> attachments,
        MessageRefs.@Valid @Nullable View refs) {

    @AssertTrue(message = "a message has words or attachments")
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isSaying() {
        return !text().isBlank() || !clips().isEmpty();
    }

    @AssertTrue(message = "each attachment once")
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isDistinct() {
        return new HashSet<>(clips()).size() == clips().size();
    }

    String text() {
        return body == null ? "" : body;
    }

    List<UUID> clips() {
        return attachments == null ? List.of() : attachments;
    }

    Message.Kind kind() {
        if (refs != null && refs.assessmentRequestId() != null) {
            return Message.Kind.FORM;
        }
        return clips().isEmpty() ? Message.Kind.TEXT : Message.Kind.CLIP;
    }

    String hash(UUID conversationId) {
        return RequestHash.of(conversationId, this);
    }
}
