package clinic.telerehab.patient.problem;

import clinic.telerehab.kit.problem.ProblemType;
import java.util.Set;

/// Every refusal that is particular to patient-service.
public enum PatientProblem implements ProblemType {
    RECORD_NUMBER_TAKEN(
            "record-number-taken",
            409,
            "The record number is in use at this clinic",
            "patient_clinic_id_record_number_key"),
    LOGIN_ALREADY_REGISTERED(
            "login-already-registered", 409, "This login is a practitioner already", "practitioner_subject_key"),
    PATIENT_ALREADY_LINKED("patient-already-linked", 409, "This patient has a login already; no invitation is needed"),
    ALREADY_LINKED(
            "already-linked",
            409,
            "This login or this invitation has been linked already",
            "patient_subject_key",
            "patient_link_is_final"),
    INVITATION_EXPIRED("invitation-expired", 410, "The invitation is older than seven days; ask for a new one"),
    INVITATION_CODE_WRONG("invitation-code-wrong", 422, "No invitation has this code; check it letter by letter"),
    TOO_MANY_CODES("too-many-codes", 429, "Five codes were tried; wait an hour or ask the clinic"),
    PRACTITIONER_NOT_ELIGIBLE("practitioner-not-eligible", 422, "Not active staff of the patient's clinic"),
    LEAD_NEEDS_LICENCE("lead-needs-licence", 422, "Only a licensed profession may lead care"),
    LEAD_ALREADY_ASSIGNED(
            "lead-already-assigned",
            409,
            "The patient has a lead; end or transfer that one first",
            "care_team_membership_one_lead_key"),
    ALREADY_IN_TEAM(
            "already-in-team",
            409,
            "This practitioner is in the patient's care team already",
            "care_team_membership_patient_id_practitioner_id_key"),
    COVER_NEEDS_END("cover-needs-end", 422, "Cover needs an end within 30 days", "care_team_membership_cover_check"),
    MEMBERSHIP_ALREADY_ENDED("membership-already-ended", 409, "This membership has ended already"),
    THRESHOLD_NOT_ALLOWED(
            "threshold-not-allowed",
            422,
            "The threshold is unknown, out of range or not below the one it must be below"),
    BREAK_GLASS_OFF("break-glass-off", 403, "The clinic has not turned on emergency access"),
    ACCESS_ALREADY_OPEN("access-already-open", 409, "You may see this patient already"),
    GRANT_ALREADY_REVIEWED("grant-already-reviewed", 409, "This emergency access has been reviewed already"),
    OWN_GRANT("own-grant", 403, "Emergency access is reviewed by somebody else than who used it");

    private final String code;
    private final int status;
    private final String title;
    private final Set<String> constraints;

    PatientProblem(String code, int status, String title, String... constraints) {
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
