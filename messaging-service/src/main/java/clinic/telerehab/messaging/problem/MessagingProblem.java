package clinic.telerehab.messaging.problem;

import clinic.telerehab.kit.problem.ProblemType;

/// Every refusal that is particular to messaging-service.
public enum MessagingProblem implements ProblemType {
    MESSAGING_CONSENT_MISSING("messaging-consent-missing", 409, "Without the patient's consent this can only be read"),
    CONVERSATION_CLOSED("conversation-closed", 409, "The conversation is closed and can only be read"),
    INBOX_STATE_CONFLICT("inbox-state-conflict", 409, "The item is not in a state that allows this; read it again");

    private final String code;
    private final int status;
    private final String title;

    MessagingProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
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
}
