package clinic.telerehab.messaging.problem;

import clinic.telerehab.kit.problem.ProblemType;
import java.util.Set;

/// Every refusal that is particular to messaging-service.
public enum MessagingProblem implements ProblemType {
    MESSAGING_CONSENT_MISSING("messaging-consent-missing", 409, "Without the patient's consent this can only be read"),
    CONVERSATION_CLOSED("conversation-closed", 409, "The conversation is closed and can only be read"),
    STREAM_POSITION_PRUNED(
            "stream-position-pruned", 410, "Events behind this id are gone; read again what you show, then start anew"),
    INBOX_STATE_CONFLICT("inbox-state-conflict", 409, "The item is not in a state that allows this; read it again");

    private final String code;
    private final int status;
    private final String title;
    private final Set<String> constraints;

    MessagingProblem(String code, int status, String title, String... constraints) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.constraints = Set.of(constraints);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Set<String> constraints() {
        return constraints;
    }
}
