package clinic.telerehab.messaging.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thread with who takes part in it at this moment.
record ConversationDetails(@JsonUnwrapped ConversationView conversation, List<Participant> participants) {

    /// Somebody who may read it.
    ///
    /// @param role `patient`, or what a practitioner is to the patient
    /// @param displayName how staff is named; null for the patient
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Participant(String role, @Nullable String displayName) {}
}
