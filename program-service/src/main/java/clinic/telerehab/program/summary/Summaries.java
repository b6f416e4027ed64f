package clinic.telerehab.program.summary;

import clinic.telerehab.kit.change.Turn;
import clinic.telerehab.kit.feed.Feed;
import clinic.telerehab.program.adherence.AdherenceObserver;
import clinic.telerehab.program.adherence.Standings;
import clinic.telerehab.program.adherence.Standings.ProgramStanding;
import clinic.telerehab.program.catalogue.ClinicCatalogue;
import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.prescription.ProgramRef.Kind;
import clinic.telerehab.program.prescription.ProgramRef.Status;
import clinic.telerehab.program.prescription.Programs;
import clinic.telerehab.program.progression.ProposalObserver;
import clinic.telerehab.program.progression.Proposals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells the caseload how a patient's program goes, whenever that is news. Whoever changes anything of a patient has
/// the patient's turn, so summaries are told one after the other and the last one told is right.
@ApplicationScoped
public class Summaries implements AdherenceObserver, ProposalObserver {
    private static final Set<Status> FOLLOWED = Set.of(Status.ACTIVE, Status.ON_HOLD);

    private static final String MAINTENANCE = "MAINTAIN";

    private final Programs programs;
    private final ClinicCatalogue catalogue;
    private final Standings standings;
    private final Proposals proposals;
    private final ToldSummaries told;
    private final Feed feed;

    Summaries(
            Programs programs,
            ClinicCatalogue catalogue,
            Standings standings,
            Proposals proposals,
            ToldSummaries told,
            Feed feed) {
        this.programs = programs;
        this.catalogue = catalogue;
        this.standings = standings;
        this.proposals = proposals;
        this.told = told;
        this.feed = feed;
    }

    /// Needs a transaction that took the patient's turn before its first write.
    @Override
    public Uni<Void> changed(UUID patientId) {
        return Turn.take(patientId)
                .chain(() -> summary(patientId))
                .chain(now -> told.last(patientId).chain(last -> now.equals(last) ? nothing() : tell(now)));
    }

    /// Most days leave a program as it was told, so that is asked first.
    @Override
    public Uni<Void> stands(UUID patientId, ProgramStanding now) {
        return told.last(patientId)
                .chain(last ->
                        last != null && last.says(now.band(), now.lastSessionOn()) ? nothing() : changed(patientId));
    }

    @Override
    public Uni<Void> proposalsChanged(UUID patientId) {
        return changed(patientId);
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> tell(ProgramSummary now) {
        return told.note(now).chain(() -> feed.tellState("program-summary", now.patientId(), now));
    }

    private Uni<ProgramSummary> summary(UUID patientId) {
        return programs.ofPatient(patientId)
                .map(Summaries::shown)
                .chain(shown -> shown.isEmpty()
                        ? Uni.createFrom().item(ProgramSummary.nothing(patientId))
                        : summary(shown.orElseThrow()));
    }

    private Uni<ProgramSummary> summary(ProgramRef program) {
        return standings
                .of(program)
                .chain(standing -> phase(program)
                        .chain(phase -> oldest(program.patientId())
                                .map(proposal -> of(program, standing, phase.orElse(null), proposal))));
    }

    private Uni<Optional<String>> phase(ProgramRef program) {
        if (program.kind() == Kind.MAINTENANCE) {
            return Uni.createFrom().item(Optional.of(MAINTENANCE));
        }
        Set<String> exercises = program.current().items().stream()
                .map(ProgramItem::exerciseCode)
                .collect(Collectors.toSet());
        return catalogue.phaseLike(program.clinicId(), exercises, program.kind().name());
    }

    private static ProgramSummary of(
            ProgramRef program, ProgramStanding standing, @Nullable String phase, @Nullable Instant proposal) {
        boolean isFollowed = FOLLOWED.contains(program.status());
        return new ProgramSummary(
                program.patientId(),
                isFollowed ? standing.band() : null,
                isFollowed ? phase : null,
                standing.lastSessionOn(),
                proposal);
    }

    private Uni<@Nullable Instant> oldest(UUID patientId) {
        return proposals
                .waiting(patientId)
                .map(waiting -> waiting.isEmpty() ? null : waiting.getFirst().since());
    }

    /// The program that is followed, treatment before maintenance, the newest of several; else the one that ended last.
    static Optional<ProgramRef> shown(List<ProgramRef> ofPatient) {
        return ofPatient.stream()
                .filter(program -> program.activatedAt() != null)
                .min(Comparator.comparing((ProgramRef program) -> !FOLLOWED.contains(program.status()))
                        .thenComparing(
                                program -> program.kind() == Kind.MAINTENANCE && FOLLOWED.contains(program.status()))
                        .thenComparing(ProgramRef::activatedAt, Comparator.reverseOrder()));
    }
}
