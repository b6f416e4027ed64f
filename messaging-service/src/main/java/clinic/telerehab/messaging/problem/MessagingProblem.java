package clinic.telerehab.messaging.problem;

import clinic.telerehab.kit.problem.ProblemType;
import java.util.Set;

/// Every refusal that is particular to messaging-service.
public enum MessagingProblem implements ProblemType {
    MESSAGING_CONSENT_MISSING("messaging-consent-missing", 409, "Without the patient's consent this can only be read"),
    CONVERSATION_CLOSED("conversation-closed", 409, "The conversation is closed and can only be read"),
    MESSAGE_EDIT_TOO_LATE("message-edit-too-late", 409, "A message can be corrected for 15 minutes; send another"),
    MESSAGE_RETRACTED("message-retracted", 409, "The message was taken back and changes no more"),
    MESSAGE_OF_ANOTHER("message-of-another", 403, "Only who sent a message may change it"),
    VIDEO_CLIP_CONSENT_MISSING(
            "video-clip-consent-missing", 409, "Without the patient's consent no clip of them can be taken"),
    MEDIA_STATE_CONFLICT("media-state-conflict", 409, "The upload is not in a state that allows this; read it again"),
    MEDIA_NOT_ATTACHABLE("media-not-attachable", 409, "An attachment is no available media of this patient"),
    UPLOAD_OF_ANOTHER("upload-of-another", 403, "Only who started an upload may go on with it"),
    UPLOAD_INCOMPLETE("upload-incomplete", 409, "Parts are missing; read the upload and send them"),
    UPLOAD_REFUSED("upload-refused", 422, "The parts are not those that were announced; nothing is kept, start anew"),
    PART_NUMBER_UNKNOWN("part-number-unknown", 422, "The file that was announced has no part of that number"),
    OBJECT_STORE_UNAVAILABLE("object-store-unavailable", 503, "Files can't be taken at present; try again later"),
    CHECK_IN_STATE_CONFLICT(
            "check-in-state-conflict", 409, "The check-in is not in a state that allows this; read it again"),
    CHECK_IN_TIME_OUT_OF_RANGE("check-in-time-out-of-range", 422, "The time is over, too far ahead or too long"),
    EXERCISE_NOT_NAMED("exercise-not-named", 422, "The check-in names no exercise; say which ones the clips show"),
    EXERCISE_NOT_IN_CHECK_IN("exercise-not-in-check-in", 422, "The check-in is not about that exercise"),
    REVIEW_SUPERSEDED(
            "review-superseded",
            409,
            "The exercise has another newest review; read it, and name it in supersedes",
            "technique_review_supersedes_key",
            "technique_review_first_key"),
    VIDEO_LIVE_CONSENT_MISSING("video-live-consent-missing", 409, "Without the patient's consent there is no call"),
    ROOM_NOT_OPEN("room-not-open", 409, "The room opens shortly before its time and closes shortly after"),
    ROOM_LOCKED("room-locked", 409, "The room is closed to newcomers"),
    ROOM_CLOSED("room-closed", 409, "The call is over"),
    ROOM_STATE_CONFLICT("room-state-conflict", 409, "The room is not in a state that allows this; read it again"),
    ROOM_TOKEN_INVALID("room-token-invalid", 401, "Join the room for a token of your own"),
    GUEST_LINK_INVALID("guest-link-invalid", 404, "The link leads nowhere"),
    NOT_IN_ROOM("not-in-room", 409, "One of the two is not in the room"),
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
