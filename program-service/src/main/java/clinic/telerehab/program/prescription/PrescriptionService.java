package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.feed.Feed;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.catalogue.Catalogue;
import clinic.telerehab.program.catalogue.Exercise;
import clinic.telerehab.program.catalogue.Exercise.Dose;
import clinic.telerehab.program.prescription.DraftProgramRequest.Item;
import clinic.telerehab.program.prescription.Program.Stamp;
import clinic.telerehab.program.problem.ProgramProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of prescribing. One public method is one transaction.
@ApplicationScoped
class PrescriptionService {
    private static final String TELEREHAB = "TELEREHAB";
    private static final Action READ = Action.read("program.read", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action DRAFT = Action.change("program.draft", Capacity.CARE_TEAM);
    private static final Action ACTIVATE =
            Action.change("program.activate", Capacity.CARE_TEAM).forLicensedOnly();

    private final ProgramRepository programs;
    private final Catalogue catalogue;
    private final CompositionRules rules;
    private final AccessGuard guard;
    private final Creations creations;
    private final Feed feed;
    private final Clock clock;

    PrescriptionService(
            ProgramRepository programs,
            Catalogue catalogue,
            CompositionRules rules,
            AccessGuard guard,
            Creations creations,
            Feed feed,
            Clock clock) {
        this.programs = programs;
        this.catalogue = catalogue;
        this.rules = rules;
        this.guard = guard;
        this.creations = creations;
        this.feed = feed;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Creation<Program>> draft(UUID patientId, UUID id, DraftProgramRequest request) {
        return guard.require(DRAFT, patientId)
                .chain(access -> creations.once(
                        programs,
                        id,
                        request.hash(patientId),
                        () -> Program.draft(id, patientId, access.clinicId(), request, items(request), stamp(access))));
    }

    @WithTransaction
    Uni<Program> redraft(UUID id, @Nullable IfMatch seen, DraftProgramRequest request) {
        return programs.require(id)
                .call(program -> guard.require(DRAFT, program.patientId()))
                .invoke(program -> IfMatch.require(seen, program.version()))
                .invoke(program -> program.redraft(request, items(request)))
                .call(programs::flush);
    }

    /// Starts a program that passes the rules, for a patient who agreed.
    @WithTransaction
    Uni<Program> activate(UUID id, @Nullable IfMatch seen) {
        return programs.require(id)
                .chain(program -> guard.require(ACTIVATE, program.patientId())
                        .invoke(access -> start(program, seen, access))
                        .replaceWith(program))
                .call(programs::flush)
                .call(program -> feed.tellState("program", program.id(), ProgramEvent.of(program)));
    }

    @WithSession
    Uni<Program> get(UUID id) {
        return programs.require(id).call(program -> guard.require(READ, program.patientId()));
    }

    @WithSession
    Uni<Page<Program>> list(UUID patientId, PageRequest page) {
        return guard.require(READ, patientId)
                .chain(access -> programs.ofPatient(patientId, page))
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.id())));
    }

    private void start(Program program, @Nullable IfMatch seen, Access access) {
        IfMatch.require(seen, program.version());
        if (!access.hasConsent(TELEREHAB)) {
            throw new DomainProblem(ProgramProblem.CONSENT_MISSING);
        }
        program.activate(stamp(access));
        List<String> blocks = rules.blocks(program.items().stream()
                .map(item -> exercise(item.exerciseCode()))
                .toList());
        if (!blocks.isEmpty()) {
            throw new DomainProblem(ProgramProblem.PROGRAM_BLOCKED, Map.of("blocks", blocks));
        }
    }

    private List<ProgramItem> items(DraftProgramRequest request) {
        return request.items().stream().map(this::item).toList();
    }

    private ProgramItem item(Item item) {
        var dose = item.dose();
        return new ProgramItem(
                item.itemId(),
                item.exerciseCode(),
                exercise(item.exerciseCode()).version(),
                new Dose(dose.sets(), dose.reps(), dose.holdSeconds(), dose.minutes()),
                item.daysOfWeek());
    }

    private Exercise exercise(String code) {
        return catalogue.find(code).orElseThrow(() -> new DomainProblem(ProgramProblem.EXERCISE_UNKNOWN));
    }

    private Stamp stamp(Access access) {
        return new Stamp(access.caller().subject(), clock.instant());
    }
}
