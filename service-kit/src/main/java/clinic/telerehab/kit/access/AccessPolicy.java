package clinic.telerehab.kit.access;

import static clinic.telerehab.kit.problem.CommonProblem.ACCESS_AUTHORITY_UNAVAILABLE;
import static clinic.telerehab.kit.problem.CommonProblem.CARE_RELATIONSHIP_REQUIRED;
import static clinic.telerehab.kit.problem.CommonProblem.FORBIDDEN;
import static clinic.telerehab.kit.problem.CommonProblem.NOT_FOUND;
import static clinic.telerehab.kit.problem.CommonProblem.RECORD_ERASED;
import static clinic.telerehab.kit.problem.CommonProblem.TEAM_ROLE_NOT_SUFFICIENT;

import clinic.telerehab.kit.access.AccessDecision.Allowed;
import clinic.telerehab.kit.access.AccessDecision.Refused;
import clinic.telerehab.kit.access.AccessFacts.PatientLink;
import clinic.telerehab.kit.access.AccessFacts.PractitionerLink;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who may do what with whose record. Pure: the same facts give the same answer. Whoever may not know that a patient
/// exists is told 404; a colleague of the same clinic, who may know, is told 403.
public final class AccessPolicy {
    private final Duration freshness;

    /// @param freshness how long facts from their owner may be trusted for staff; a patient's own link never changes
    public AccessPolicy(Duration freshness) {
        this.freshness = freshness;
    }

    public AccessDecision decide(Caller caller, AccessFacts facts, Action action, Instant now) {
        if (caller.has(Role.SERVICE) || caller.has(Role.OPS)) {
            return new Refused(FORBIDDEN);
        }
        if (caller.has(Role.CLINICIAN) || caller.has(Role.CLINIC_ADMIN)) {
            return decideForStaff(caller, facts, action, now);
        }
        return caller.has(Role.PATIENT) ? decideForPatient(caller, facts, action) : new Refused(FORBIDDEN);
    }

    /// Whether facts whose owner was last heard then may still be trusted for staff.
    boolean isFresh(@Nullable Instant heardAt, Instant now) {
        return heardAt != null && !heardAt.plus(freshness).isBefore(now);
    }

    private static AccessDecision decideForPatient(Caller caller, AccessFacts facts, Action action) {
        PatientLink patient = facts.patient();
        if (patient == null || !caller.subject().equals(patient.subject())) {
            return new Refused(NOT_FOUND);
        }
        boolean allowed = patient.isActive() && action.open(Capacity.SELF);
        return allowed ? new Allowed(Capacity.SELF, false) : new Refused(FORBIDDEN);
    }

    private AccessDecision decideForStaff(Caller caller, AccessFacts facts, Action action, Instant now) {
        if (!isFresh(facts.authorityHeardAt(), now)) {
            return new Refused(ACCESS_AUTHORITY_UNAVAILABLE);
        }
        PractitionerLink staff = facts.practitioner();
        if (facts.patient() == null || staff == null || !staff.active()) {
            return new Refused(NOT_FOUND);
        }
        if (isTooLate(action, facts.patient())) {
            return new Refused(RECORD_ERASED);
        }
        return decideForColleague(caller, facts.relation(), staff, action);
    }

    /// For active staff of the patient's clinic.
    private static AccessDecision decideForColleague(
            Caller caller, @Nullable TeamRole relation, PractitionerLink staff, Action action) {
        if (caller.has(Role.CLINICIAN) && relation != null && action.open(Capacity.CARE_TEAM)) {
            return decideForTeam(staff, relation, action);
        }
        if (caller.has(Role.CLINICIAN) && action.open(Capacity.COLLEAGUE)) {
            return isUnlicensedFor(action, staff)
                    ? new Refused(TEAM_ROLE_NOT_SUFFICIENT)
                    : new Allowed(Capacity.COLLEAGUE, false);
        }
        if (caller.has(Role.CLINIC_ADMIN) && action.open(Capacity.CLINIC_ADMIN)) {
            return new Allowed(Capacity.CLINIC_ADMIN, false);
        }
        return new Refused(refusalOf(caller, relation, action));
    }

    private static boolean isUnlicensedFor(Action action, PractitionerLink staff) {
        return action.licensedOnly() && !staff.profession().isLicensed();
    }

    /// Nothing is written again to a record that was erased.
    private static boolean isTooLate(Action action, PatientLink patient) {
        return action.changes() && !action.openOnceErased() && patient.isErased();
    }

    private static AccessDecision decideForTeam(PractitionerLink staff, TeamRole relation, Action action) {
        if (isUnlicensedFor(action, staff)) {
            return new Refused(TEAM_ROLE_NOT_SUFFICIENT);
        }
        if (action.closedToCover() && (relation == TeamRole.COVER || relation == TeamRole.BREAK_GLASS)) {
            return new Refused(TEAM_ROLE_NOT_SUFFICIENT);
        }
        return new Allowed(Capacity.CARE_TEAM, relation == TeamRole.BREAK_GLASS);
    }

    /// Only a clinician whose missing relation is the one thing in the way is told so.
    private static ProblemType refusalOf(Caller caller, @Nullable TeamRole relation, Action action) {
        boolean lacksRelation = relation == null && action.open(Capacity.CARE_TEAM);
        return caller.has(Role.CLINICIAN) && lacksRelation ? CARE_RELATIONSHIP_REQUIRED : FORBIDDEN;
    }
}
