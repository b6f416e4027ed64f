package clinic.telerehab.kit.access;

import clinic.telerehab.kit.access.AccessDecision.Allowed;
import clinic.telerehab.kit.access.AccessDecision.Refused;
import clinic.telerehab.kit.access.AccessFactsQuery.StaffRow;
import clinic.telerehab.kit.audit.AuditEntry;
import clinic.telerehab.kit.audit.AuditTrail;
import clinic.telerehab.kit.change.Turn;
import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.kit.identity.CurrentCaller;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The first line of every use case: asks whether the caller may, and leaves the audit entry either way. A change is
/// recorded in its own transaction, a read through the buffer, a read under break-glass before it is answered.
@ApplicationScoped
public class AccessGuard {
    private final CurrentCaller currentCaller;
    private final AccessFactsQuery query;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    AccessGuard(
            CurrentCaller currentCaller, AccessFactsQuery query, AccessConfig config, AuditTrail audit, Clock clock) {
        this.currentCaller = currentCaller;
        this.query = query;
        this.policy = new AccessPolicy(config.freshness());
        this.audit = audit;
        this.clock = clock;
    }

    /// Needs a session, and a transaction when the action changes something.
    ///
    /// @throws AccessRefused with 403, 404 or 503 as [AccessPolicy] decides
    public Uni<Access> require(Action action, UUID patientId) {
        Caller caller = currentCaller.get();
        Instant now = clock.instant();
        return turn(action, patientId)
                .chain(() -> query.load(patientId, caller.subject(), now))
                .chain(facts -> switch (policy.decide(caller, facts, action, now)) {
                    case Refused(ProblemType problem) -> throw refused(caller, action, patientId, problem);
                    case Allowed allowed -> record(action, allowed, access(caller, allowed, facts), patientId);
                });
    }

    /// For a patient's work on their own record: needs no more than their link, which never changes, so it goes on
    /// however
    /// long patient-service is silent.
    ///
    /// @throws AccessRefused with 403 for a login without a record in use
    public Uni<OwnRecord> requireOwn(Action action) {
        Caller caller = currentCaller.get();
        return query.own(caller)
                .map(own -> requireFound(caller, action, own))
                .call(own -> turn(action, own.patientId()))
                .call(own -> audit.record(
                        AuditEntry.allowed(caller, action.code(), own.patientId(), clock.instant()), action.changes()));
    }

    /// Changes of one patient take turns, so what the feed tells of them has the order in which they happened.
    private static Uni<Void> turn(Action action, UUID patientId) {
        return action.changes() ? Turn.take(patientId) : Uni.createFrom().voidItem();
    }

    private OwnRecord requireFound(Caller caller, Action action, @Nullable OwnRecord own) {
        if (own == null) {
            throw refused(caller, action, null, CommonProblem.FORBIDDEN);
        }
        return own;
    }

    /// For work that is about no single patient: the caller must be active staff somewhere, and the facts fresh.
    public Uni<Staff> requireStaff(Action action) {
        Caller caller = currentCaller.get();
        return query.staff(caller.subject())
                .map(rows -> staff(caller, action, rows))
                .call(staff -> audit.record(
                        AuditEntry.allowed(caller, action.code(), null, clock.instant()), action.changes()));
    }

    /// For work on the suite itself that is about no patient; the role is checked by the resource's annotation.
    public Uni<Caller> requireOperator(Action action) {
        Caller caller = currentCaller.get();
        return audit.record(AuditEntry.allowed(caller, action.code(), null, clock.instant()), action.changes())
                .replaceWith(caller);
    }

    /// Refuses and records what a use case finds out for itself, such as another clinic's resource.
    public AccessRefused refused(Caller caller, Action action, @Nullable UUID patientId, ProblemType problem) {
        return new AccessRefused(
                problem, AuditEntry.refused(caller, action.code(), patientId, problem.code(), clock.instant()));
    }

    private Uni<Access> record(Action action, Allowed allowed, Access access, UUID patientId) {
        var entry = AuditEntry.allowed(access.caller(), action.code(), patientId, clock.instant());
        var recorded = allowed.underBreakGlass()
                ? audit.record(entry.underBreakGlass(), true)
                : audit.record(entry, action.changes());
        return recorded.replaceWith(access);
    }

    private static Access access(Caller caller, Allowed allowed, AccessFacts facts) {
        var staff = facts.practitioner();
        return new Access(
                caller,
                allowed.capacity(),
                staff == null ? null : staff.practitionerId(),
                java.util.Objects.requireNonNull(facts.patient()).clinicId(),
                facts);
    }

    private Staff staff(Caller caller, Action action, List<StaffRow> rows) {
        Instant now = clock.instant();
        if (rows.isEmpty()) {
            throw refused(caller, action, null, CommonProblem.FORBIDDEN);
        }
        if (rows.stream().anyMatch(row -> !policy.isFresh(row.heardAt(), now))) {
            throw refused(caller, action, null, CommonProblem.ACCESS_AUTHORITY_UNAVAILABLE);
        }
        return new Staff(caller, rows.stream().map(StaffRow::link).toList());
    }
}
