package clinic.telerehab.messaging.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a message points at in this service and the others. Whoever follows a reference is checked there.
@Embeddable
class MessageRefs {
    @Column(name = "program_id", updatable = false)
    private @Nullable UUID programId;

    @Column(name = "item_id", updatable = false)
    private @Nullable UUID itemId;

    @Column(name = "session_id", updatable = false)
    private @Nullable UUID sessionId;

    @Column(name = "check_in_id", updatable = false)
    private @Nullable UUID checkInId;

    @Column(name = "assessment_request_id", updatable = false)
    private @Nullable UUID assessmentRequestId;

    protected MessageRefs() {}

    static MessageRefs of(@Nullable View sent) {
        var refs = new MessageRefs();
        if (sent != null) {
            refs.programId = sent.programId();
            refs.itemId = sent.itemId();
            refs.sessionId = sent.sessionId();
            refs.checkInId = sent.checkInId();
            refs.assessmentRequestId = sent.assessmentRequestId();
        }
        return refs;
    }

    static MessageRefs toProgram(UUID programId) {
        var refs = new MessageRefs();
        refs.programId = programId;
        return refs;
    }

    View view() {
        return new View(programId, itemId, sessionId, checkInId, assessmentRequestId);
    }

    /// As it is sent and shown.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            @Nullable UUID programId,
            @Nullable UUID itemId,
            @Nullable UUID sessionId,
            @Nullable UUID checkInId,
            @Nullable UUID assessmentRequestId) {
        boolean isEmpty() {
            return programId == null
                    && itemId == null
                    && sessionId == null
                    && checkInId == null
                    && assessmentRequestId == null;
        }
    }
}
