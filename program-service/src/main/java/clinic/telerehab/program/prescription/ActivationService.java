package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.problem.ProgramProblem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use case of starting a program.
@ApplicationScoped
class ActivationService {
    private static final String TELEREHAB = "TELEREHAB";
    private static final Action ACTIVATE =
            Action.change("program.activate", Capacity.CARE_TEAM).forLicensedOnly();

    private final ProgramRepository programs;
    private final Revisions revisions;
    private final CompositionRules rules;
    private final AccessGuard guard;
    private final Clock clock;

    ActivationService(
            ProgramRepository programs, Revisions revisions, CompositionRules rules, AccessGuard guard, Clock clock) {
        this.programs = programs;
        this.revisions = revisions;
        this.rules = rules;
        this.guard = guard;
        this.clock = clock;
    }

    /// Starts a program that passes the rules, for a patient who agreed.
    @WithTransaction
    Uni<ProgramView> activate(UUID id, @Nullable IfMatch seen) {
        return programs.require(id)
                .chain(program -> guard.require(ACTIVATE, program.patientId())
                        .call(() -> programs.lock(program))
                        .chain(access -> start(program, seen, access))
                        .map(started -> ProgramView.of(program, started)));
    }

    private Uni<ProgramRef> start(Program program, @Nullable IfMatch seen, Access access) {
        IfMatch.require(seen, program.version());
        if (!access.hasConsent(TELEREHAB)) {
            throw new DomainProblem(ProgramProblem.CONSENT_MISSING);
        }
        List<ProgramItem> items = program.draftItems();
        var stamp = new Stamp(access.caller().subject(), clock.instant());
        int number = program.activate(access.practitionerId(), stamp);
        List<String> blocks = rules.blocks(items);
        if (!blocks.isEmpty()) {
            throw new DomainProblem(ProgramProblem.PROGRAM_BLOCKED, Map.of("blocks", blocks));
        }
        var draft =
                new RevisionDraft(RevisionDraft.Origin.CLINICIAN, stamp.by(), null, null, program.startDate(), items);
        return revisions.make(program, draft, revisions.unrequested(number, Validation.NONE));
    }
}
