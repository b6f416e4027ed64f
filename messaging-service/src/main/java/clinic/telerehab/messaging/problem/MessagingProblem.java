package clinic.telerehab.messaging.problem;

import clinic.telerehab.kit.problem.ProblemType;
import java.util.Set;

/// Every refusal that is particular to messaging-service.
public enum MessagingProblem implements ProblemType {
    MESSAGING_CONSENT_MISSING("messaging-consent-missing", 409, "Without the patient's consent this can only be read"),
    CONVERSATION_CLOSED("conversation-closed", 409, "The conversation is closed and can only be read"),
    STREAM_POSITION_PRUNED(
            "stream-position-pruned", 410, "Events behind this id are gone; read again what you show, then start anew"),
    APPOINTMENT_NOT_NOW("appointment-not-now", 409, "The appointment's time does not allow this yet, or no more"),
    APPOINTMENT_OVERLAPS_PATIENT(
            "appointment-overlaps-patient",
            409,
            "The patient has another appointment at that time",
            "appointment_patient_id_excl"),
    APPOINTMENT_OVERLAPS_PRACTITIONER(
            "appointment-overlaps-practitioner",
            409,
            "The practitioner has another appointment at that time",
            "appointment_practitioner_id_excl"),
    APPOINTMENT_STATE_CONFLICT(
            "appointment-state-conflict", 409, "The appointment is not in a state that allows this; read it again"),
    APPOINTMENT_TIME_INVALID(
            "appointment-time-invalid",
            422,
            "An appointment lies in the year ahead and lasts five minutes to eight hours"),
    APPOINTMENT_WAITS_FOR_OTHER_SIDE(
            "appointment-waits-for-other-side", 409, "You proposed this time; the other side answers"),
    PRACTITIONER_NOT_IN_CARE_TEAM(
            "practitioner-not-in-care-team", 422, "Patients meet somebody of their own care team"),
    RTM_NOT_ENABLED("rtm-not-enabled", 409, "The clinic has not turned remote monitoring on"),
    CONTACT_NOT_OVER("contact-not-over", 422, "Time is recorded when it was spent"),
    MONITORING_DAYS_UNAVAILABLE(
            "monitoring-days-unavailable", 503, "It is not known on which days the patient reported; try again later"),
    CHANNEL_NOT_OFFERED("channel-not-offered", 422, "This deployment does not reach anybody that way"),
    EMAIL_NOT_VERIFIED(
            "email-not-verified", 409, "Sign in anew with the scope email, at a login whose address is verified"),
    ASSIGNEE_NOT_IN_CARE_TEAM(
            "assignee-not-in-care-team", 422, "Only somebody of the patient's care team can be given it"),
    DISMISSAL_NEEDS_NOTE(
            "dismissal-needs-note", 422, "A critical alert is dismissed with a note of 20 characters or more"),
    INBOX_ITEM_OPEN_ANEW(
            "inbox-item-open-anew",
            409,
            "The same was raised again since; look at that one",
            "inbox_item_dedup_key_key"),
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
