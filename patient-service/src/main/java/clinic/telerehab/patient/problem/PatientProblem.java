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
    IMPORT_REJECTED("import-rejected", 422, "Nothing was imported: some rows are not valid; see rows"),
    IMPORT_TOO_LONG("import-too-long", 422, "An import takes 50,000 rows; send the rest in another one"),
    PATIENT_ALREADY_LINKED("patient-already-linked", 409, "This patient has a login already; no invitation is needed"),
    ALREADY_LINKED(
            "already-linked",
            409,
            "This login or this invitation has been linked already",
            "patient_subject_key",
            "patient_link_is_final",
            "practitioner_link_is_final"),
    INVITATION_EXPIRED("invitation-expired", 410, "The invitation is older than seven days; ask for a new one"),
    INVITATION_CODE_WRONG("invitation-code-wrong", 422, "No invitation has this code; check it letter by letter"),
    TOO_MANY_CODES("too-many-codes", 429, "Five codes were tried; wait an hour or ask the clinic"),
    INSTRUMENT_UNKNOWN("instrument-unknown", 422, "There is no such instrument in this version"),
    VARIANT_UNKNOWN("variant-unknown", 422, "The instrument is not asked in this variant"),
    NAMED_ITEMS_NOT_VALID("named-items-not-valid", 422, "Name as many items as the instrument takes, or none"),
    NAMED_ITEMS_DIFFER(
            "named-items-differ", 422, "Score exactly the items that were named; new ones are a new baseline"),
    ANSWERS_NOT_VALID("answers-not-valid", 422, "An answer is not one that the instrument takes; see item and reason"),
    ANSWERS_OR_TOTALS("answers-or-totals", 422, "Send totals for a paper total, and else answers"),
    TOTAL_NOT_VALID("total-not-valid", 422, "The instrument can't come to this total, or the total is missing"),
    TEXT_PACK_MISSING(
            "text-pack-missing", 409, "The instrument has no text for this patient; a clinician can record it"),
    ASSESSMENT_MODE_NOT_YOURS(
            "assessment-mode-not-yours", 422, "Patients record themselves, clinicians what they heard"),
    ASSESSMENT_IN_FUTURE("assessment-in-future", 422, "Nothing is recorded before it was taken"),
    ASSESSMENT_ALREADY_RETRACTED(
            "assessment-already-retracted", 409, "This assessment was retracted already", "assessment_is_final"),
    ASSESSMENT_WINDOW_NOT_VALID(
            "assessment-window-not-valid",
            422,
            "The last moment comes after the first, and is yet to come",
            "assessment_request_window_check"),
    INVITATION_REVOKED("invitation-revoked", 410, "The clinic took this invitation back; ask for a new one"),
    INVITATION_FOR_ANOTHER_ROLE(
            "invitation-for-another-role", 403, "This invitation is for another kind of login than yours"),
    ADDRESS_MISSING("address-missing", 422, "There is no e-mail address to invite them at"),
    PRACTITIONER_ALREADY_LINKED(
            "practitioner-already-linked", 409, "This practitioner has a login already; no invitation is needed"),
    PRACTITIONER_INACTIVE("practitioner-inactive", 409, "Who is deactivated is given no login"),
    PATIENT_NOT_ACTIVE("patient-not-active", 409, "Only a patient with an active login can be suspended"),
    PATIENT_NOT_SUSPENDED("patient-not-suspended", 409, "The patient is not suspended"),
    PATIENT_ARCHIVED(
            "patient-archived",
            409,
            "The record is archived and does not change any more",
            "patient_anonymised_is_final"),
    EPISODE_UNDER_WAY(
            "episode-under-way",
            409,
            "Close the patient's episode before archiving",
            "patient_archived_is_not_treated"),
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
    EPISODE_ALREADY_OPEN(
            "episode-already-open",
            409,
            "The patient has an open episode of this body region; end that one first",
            "episode_one_open_key"),
    EPISODE_STATE_CONFLICT("episode-state-conflict", 409, "An episode in this status does not take this step"),
    EPISODE_ENDED("episode-ended", 409, "The episode has ended; nothing of it changes any more"),
    INTAKE_NOT_SIGNED("intake-not-signed", 409, "Only a signed intake is amended; change the draft instead"),
    INTAKE_ALREADY_SIGNED(
            "intake-already-signed",
            409,
            "A signed intake never changes; amend it",
            "intake_assessment_is_final",
            "intake_assessment_one_draft_key"),
    INTAKE_CLINICIANS_PART("intake-clinicians-part", 403, "Contraindication tags are for the care team to set"),
    SCREENING_QUESTION_UNKNOWN("screening-question-unknown", 422, "An answer is to a question that is not asked"),
    SCREENING_INCOMPLETE("screening-incomplete", 422, "Every screening question needs an answer; see missing"),
    CAUTION_NOT_ACKNOWLEDGED(
            "caution-not-acknowledged", 422, "Some answers ask for caution; acknowledge the flags to sign"),
    GOAL_STATE_CONFLICT("goal-state-conflict", 409, "A goal in this status does not take this change"),
    GOAL_NEEDS_CLINICIAN("goal-needs-clinician", 403, "The care team decides on goals and rewords those agreed on"),
    GOAL_OFF_SCALE("goal-off-scale", 422, "An activity is rated 0 to 10", "goal_scale_check"),
    FOLLOW_UP_NOT_OPEN("follow-up-not-open", 409, "This follow-up does not take answers now"),
    HOLD_NEEDS_REVIEW("hold-needs-review", 422, "A hold needs a review within the next 14 days", "episode_hold_check"),
    EPISODE_NOT_READY("episode-not-ready", 422, "Care can't start yet; missing says what it takes"),
    DISCHARGE_NOT_READY("discharge-not-ready", 422, "The episode can't be discharged yet; blocks and missing say why"),
    DISCHARGE_CHECK_UNAVAILABLE(
            "discharge-check-unavailable",
            503,
            "It can't be asked at present whether a maintenance program runs; try again later"),
    LEAD_CHANGES_BY_TRANSFER("lead-changes-by-transfer", 409, "Leading is handed over by a transfer, not changed"),
    LEAD_HAS_NO_END("lead-has-no-end", 422, "A lead has no end date", "care_team_membership_lead_check"),
    LEAD_NEEDED(
            "lead-needed",
            409,
            "The patient is in treatment; transfer the lead instead of ending it",
            "care_team_has_lead"),
    SUPERVISOR_NEEDS_LICENCE("supervisor-needs-licence", 422, "Only a licensed profession may supervise"),
    ASSISTANT_NEEDS_SUPERVISOR(
            "assistant-needs-supervisor",
            409,
            "An assistant works only where somebody of the same team supervises",
            "care_team_assistant_is_supervised"),
    TRANSFER_ALREADY_OFFERED(
            "transfer-already-offered",
            409,
            "Leading is offered to somebody already; withdraw that first",
            "care_team_transfer_one_offer_key"),
    TRANSFER_TO_SELF("transfer-to-self", 422, "You lead already", "care_team_transfer_to_self_check"),
    TRANSFER_ALREADY_SETTLED("transfer-already-settled", 409, "This offer was answered or withdrawn already"),
    TRANSFER_OUTDATED("transfer-outdated", 409, "Who made this offer does not lead any more"),
    LICENCE_NEEDED(
            "licence-needed", 422, "A licensed profession needs its licence number", "practitioner_licence_check"),
    LEADS_PATIENTS(
            "leads-patients",
            409,
            "This practitioner leads the care of patients; transfer them first",
            "practitioner_leads_nobody"),
    THRESHOLD_NOT_ALLOWED(
            "threshold-not-allowed",
            422,
            "The threshold is unknown, out of range or not below the one it must be below"),
    POLICY_VERSION_UNKNOWN(
            "policy-version-unknown",
            422,
            "There is no such version of this scope's text",
            "fk_consent_decision_policy_version"),
    POLICY_VERSION_TAKEN(
            "policy-version-taken",
            409,
            "This version of the scope's text is published",
            "consent_policy_scope_version_key"),
    BREAK_GLASS_OFF("break-glass-off", 403, "The clinic has not turned on emergency access"),
    ACCESS_ALREADY_OPEN("access-already-open", 409, "You may see this patient already"),
    GRANT_ALREADY_REVIEWED("grant-already-reviewed", 409, "This emergency access has been reviewed already"),
    DATA_REQUEST_STATE_CONFLICT("data-request-state-conflict", 409, "A request in this state does not take this step"),
    PATIENT_NOT_ARCHIVED(
            "patient-not-archived",
            409,
            "Only an archived record is erased; archive it first",
            "patient_erased_is_archived"),
    LEGAL_HOLD("legal-hold", 409, "The record is held by law and can't be erased", "data_request_held_is_kept"),
    BUNDLE_NOT_READY("bundle-not-ready", 409, "Only an export that is complete has a bundle"),
    BUNDLE_UNAVAILABLE(
            "bundle-unavailable", 503, "A part of the record can't be had at present; try again in a minute"),
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
