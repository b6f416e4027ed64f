package clinic.telerehab.program.session;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.prescription.Programs;
import clinic.telerehab.program.problem.ProgramProblem;
import clinic.telerehab.program.standing.Standing;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The use cases of changing what was logged. One public method is one transaction.
@ApplicationScoped
class CorrectionService {
    private static final Action AMEND = Action.change("session.amend", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action VOID = Action.change("session.void", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action CLEAR =
            Action.change("session.clear", Capacity.CARE_TEAM).forLicensedOnly();
    private static final Action MORNING = Action.change("session.next-morning", Capacity.SELF);

    private final AccessGuard guard;
    private final Programs programs;
    private final SessionDesk desk;
    private final SessionEffects effects;
    private final SessionViews views;
    private final Standing standing;
    private final LogRules rules;

    CorrectionService(
            AccessGuard guard,
            Programs programs,
            SessionDesk desk,
            SessionEffects effects,
            SessionViews views,
            Standing standing,
            LogRules rules) {
        this.guard = guard;
        this.programs = programs;
        this.desk = desk;
        this.effects = effects;
        this.views = views;
        this.standing = standing;
        this.rules = rules;
    }

    /// A session that is about to be changed, as it stands now that nobody else can change it.
    private record Opened(SessionLog log, ProgramRef program, Access access) {}

    /// INV-S3.
    @WithTransaction
    Uni<SessionView> amend(UUID id, @Nullable IfMatch seen, AmendSessionRequest request) {
        return open(id, AMEND, seen)
                .invoke(opened -> requireMayCorrect(opened, request.reason()))
                .invoke(opened -> requireKnownItems(opened, request))
                .call(opened -> desk.keep(opened.log(), opened.access(), request.reason()))
                .invoke(opened -> opened.log().amend(request, rules.legRise()))
                .chain(this::saveCorrection);
    }

    @WithTransaction
    Uni<SessionView> takeBack(UUID id, @Nullable IfMatch seen, ReasonRequest request) {
        return open(id, VOID, seen)
                .invoke(opened -> requireMayCorrect(opened, request.reason()))
                .call(opened -> requireMayLift(opened.log()))
                .call(opened -> desk.keep(opened.log(), opened.access(), request.reason()))
                .invoke(opened -> opened.log().takeBack())
                .call(opened -> desk.save())
                .call(opened -> effects.takenBack(opened.log(), opened.program()))
                .chain(opened -> views.of(opened.log()));
    }

    /// After a red flag, further sessions may be done again.
    @WithTransaction
    Uni<SessionView> clear(UUID id, @Nullable IfMatch seen, ReasonRequest request) {
        return open(id, CLEAR, seen)
                .call(opened -> desk.keep(opened.log(), opened.access(), request.reason()))
                .invoke(opened -> opened.log().clear(opened.access().caller().subject(), rules.now()))
                .call(opened -> desk.save())
                .chain(opened -> views.of(opened.log()));
    }

    @WithTransaction
    Uni<SessionView> tellMorning(UUID id, @Nullable IfMatch seen, AfterPain request) {
        if (!request.isKnown()) {
            throw new DomainProblem(CommonProblem.VALIDATION_FAILED);
        }
        return open(id, MORNING, seen)
                .call(opened -> standing.patient(opened.log().patientId())
                        .invoke(patient -> rules.requireMorningAfter(
                                opened.log().localDate(), patient.zone().getId())))
                .invoke(opened -> opened.log().tellMorning(request, rules.legRise()))
                .chain(this::saveCorrection);
    }

    private Uni<Opened> open(UUID id, Action action, @Nullable IfMatch seen) {
        return desk.require(id)
                .chain(log -> guard.require(action, log.patientId())
                        .chain(access -> desk.lock(log)
                                .invoke(fresh -> IfMatch.require(seen, fresh.version()))
                                .chain(fresh -> programs.require(fresh.programId()))
                                .map(program -> new Opened(log, program, access))));
    }

    private Uni<SessionView> saveCorrection(Opened opened) {
        return desk.save()
                .chain(() -> effects.corrected(opened.log(), opened.program()))
                .chain(() -> views.of(opened.log()));
    }

    /// Patients for two days, and never what stopped a session; clinicians at any time, if they tell why.
    private void requireMayCorrect(Opened opened, @Nullable String reason) {
        if (!opened.access().isPatient()) {
            if (reason == null) {
                throw new DomainProblem(ProgramProblem.REASON_REQUIRED);
            }
            return;
        }
        var log = opened.log();
        if (log.status() == SessionStatus.BLOCKED || !log.isPatientsToChange(rules.amendableFor(), rules.now())) {
            throw new DomainProblem(ProgramProblem.AMENDMENT_TOO_LATE);
        }
    }

    /// INV-S4: what is taken back bars no more, so a red flag takes who may clear it.
    private Uni<Void> requireMayLift(SessionLog log) {
        return log.bars()
                ? guard.require(CLEAR, log.patientId()).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static void requireKnownItems(Opened opened, AmendSessionRequest request) {
        Set<UUID> done = request.items().stream().map(DoneItem::itemId).collect(Collectors.toUnmodifiableSet());
        boolean isKnown = opened.program()
                .revision(opened.log().revision())
                .map(revision -> Followed.has(revision, done))
                .orElse(false);
        if (!isKnown) {
            throw new DomainProblem(ProgramProblem.ITEM_UNKNOWN);
        }
    }
}
