package clinic.telerehab.program.progression;

import clinic.telerehab.program.prescription.Contingency;
import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.session.Sessions;
import clinic.telerehab.program.standing.ClinicStanding;
import clinic.telerehab.program.standing.Standing;
import clinic.telerehab.program.technique.Techniques;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Gathers what is known of a program before its items are looked at.
@ApplicationScoped
class KnownReader {
    private static final String AMBER = "painZoneAmberFrom";
    private static final String RED = "painZoneRedFrom";
    private static final String WAITING_DAYS = "proposalWaitingDays";
    // The newest three count, of an item that may be done once a week beside others done daily.
    private static final int SESSIONS = 40;
    // A plan of amounts counts all its sessions.
    private static final int SESSIONS_OF_A_PLAN = 300;
    // A phone's clock may be fast.
    private static final Duration ANY_CLOCK = Duration.ofDays(2);

    private final Standing standing;
    private final Techniques techniques;
    private final Sessions sessions;
    private final ProposalRepository proposals;
    private final Clock clock;

    KnownReader(
            Standing standing, Techniques techniques, Sessions sessions, ProposalRepository proposals, Clock clock) {
        this.standing = standing;
        this.techniques = techniques;
        this.sessions = sessions;
        this.proposals = proposals;
        this.clock = clock;
    }

    Uni<Known> read(ProgramRef program) {
        boolean hasPlan =
                program.current().items().stream().map(ProgramItem::contingency).anyMatch(Contingency::followsQuota);
        int limit = hasPlan ? SESSIONS_OF_A_PLAN : SESSIONS;
        return standing.clinic(program.clinicId())
                .chain(clinic -> standing.patient(program.patientId())
                        .map(patient -> new Known(
                                program,
                                clock.instant(),
                                patient.zone(),
                                zones(clinic),
                                clinic.threshold(WAITING_DAYS),
                                List.of(),
                                List.of(),
                                List.of(),
                                false)))
                .chain(known -> sessions.lastOf(program.id(), limit).map(known::withSessions))
                .chain(known -> techniques.ofPatient(program.patientId()).map(known::withTechniques))
                .chain(known -> sessions.isBarred(
                                program.patientId(), known.now().plus(ANY_CLOCK))
                        .map(known::withRedFlag))
                .chain(known -> proposals.past(program.id()).map(known::withPast));
    }

    private static Zones zones(ClinicStanding clinic) {
        return new Zones(clinic.threshold(AMBER), clinic.threshold(RED));
    }
}
