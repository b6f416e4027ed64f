package clinic.telerehab.program.problem;

import clinic.telerehab.kit.problem.ProblemType;
import java.util.Set;

/// Every refusal that is particular to program-service.
public enum ProgramProblem implements ProblemType {
    CONSENT_MISSING("consent-missing", 409, "The patient has not agreed to tele-rehabilitation"),
    EXERCISE_UNKNOWN("exercise-unknown", 422, "An item names an exercise that the catalogue does not have"),
    TEMPLATE_UNKNOWN("template-unknown", 422, "The catalogue has no published template with that code and phase"),
    PROGRAM_TO_COPY_UNKNOWN("program-to-copy-unknown", 422, "The patient has no such program to copy"),
    PROGRAM_IDENTITY_DIFFERS(
            "program-identity-differs", 422, "A draft keeps its kind and its episode; a template gives the kind"),
    ITEM_TWICE("item-twice", 422, "Two items have the same id"),
    LADDER_STEP_UNKNOWN("ladder-step-unknown", 422, "The exercise does not stand on that step of that ladder"),
    WARNINGS_NOT_ACKNOWLEDGED(
            "warnings-not-acknowledged", 422, "Rules warn, and some of that is not answered yet; see warnings"),
    EPISODE_NOT_ACTIVE("episode-not-active", 409, "The program's episode of care is not under way"),
    CLINICAL_CONTEXT_UNAVAILABLE(
            "clinical-context-unavailable", 503, "Care, screening and consent can't be checked now; the draft is kept"),
    HOLD_OUT_OF_BOUNDS(
            "hold-out-of-bounds",
            422,
            "A rest ends within fourteen days, and is looked at before it does",
            "program_hold_length_check",
            "program_hold_review_on_check"),
    REVISION_TOO_EARLY("revision-too-early", 422, "A revision begins today at the earliest, where the patient is"),
    PROGRAM_BLOCKED("program-blocked", 422, "Rules forbid to start this program; see blocks"),
    PROGRAM_NOT_DRAFT("program-not-draft", 409, "The program is no draft any more"),
    PROGRAM_NOT_ACTIVE("program-not-active", 409, "That takes an active program"),
    PROGRAM_NOT_ON_HOLD("program-not-on-hold", 409, "The program does not rest"),
    PROGRAM_ENDED("program-ended", 409, "The program has ended"),
    PROGRAM_ALREADY_ACTIVE(
            "program-already-active",
            409,
            "The episode has an active program of this kind already",
            "program_one_active_key"),
    ITEM_UNKNOWN("item-unknown", 422, "The session names an item that the program does not have"),
    PROPOSAL_NOT_OPEN("proposal-not-open", 409, "The proposal was decided, or its time is over"),
    PROPOSAL_ALREADY_OPEN(
            "proposal-already-open",
            409,
            "There is an open proposal for this item",
            "progression_proposal_one_open_key"),
    PROPOSAL_OVER_LIMIT("proposal-over-limit", 422, "That is more than a week may grow; revise the program instead"),
    PROPOSAL_DOSE_UNFIT("proposal-dose-unfit", 422, "A proposal is modified in its amounts only"),
    SESSION_IN_FUTURE("session-in-future", 422, "That day has not begun where the patient is"),
    SESSION_TOO_LATE("session-too-late", 422, "Sessions can be logged for fourteen days"),
    SESSION_BLOCKED(
            "session-blocked",
            409,
            "A red flag was reported: no session until a clinician has cleared it; see emergency"),
    SESSION_WRONG_STATE("session-wrong-state", 409, "The session is not in a state that allows this"),
    AMENDMENT_TOO_LATE(
            "amendment-too-late",
            409,
            "Patients can correct a session for two days and one with a red flag never; ask a clinician"),
    REASON_REQUIRED("reason-required", 422, "Clinicians tell why they correct a session"),
    NEXT_MORNING_NOT_YET(
            "next-morning-not-yet", 409, "The morning after that session has not come where the patient is"),
    NEXT_MORNING_OVER("next-morning-over", 409, "How the morning after was can be told for fourteen days"),
    PLANNED_DAY_UNKNOWN("planned-day-unknown", 422, "The plan has nothing on that day, or the day is too long ago"),
    CLINIC_REQUIRED("clinic-required", 400, "You belong to several clinics; name one as clinicId"),
    ENTRY_FAULTY("entry-faulty", 422, "The entry breaks the rules of the catalogue; see violations"),
    OWN_CODE_REQUIRED("own-code-required", 422, "A clinic's codes begin with OWN-, in capitals, digits and dashes"),
    ENTRY_SHIPPED("entry-is-shipped", 409, "Shipped entries are the same everywhere; fork it to change it"),
    ENTRY_NOT_SHIPPED("entry-is-not-shipped", 409, "Only shipped exercises are forked; change your own instead"),
    ENTRY_CODE_TAKEN(
            "entry-code-taken",
            409,
            "Your clinic has another entry under this code",
            "own_entry_clinic_id_kind_code_key"),
    NOTHING_TO_PUBLISH("nothing-to-publish", 409, "The entry has no draft"),
    ENTRY_NOT_PUBLISHED("entry-not-published", 409, "Only what is published can be retired"),
    EXERCISE_IN_USE("exercise-in-use", 409, "Templates of the clinic name it; see templates"),
    CARD_UNKNOWN("card-unknown", 404, "There is no such education card");

    private final String code;
    private final int status;
    private final String title;
    private final Set<String> constraints;

    ProgramProblem(String code, int status, String title, String... constraints) {
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
