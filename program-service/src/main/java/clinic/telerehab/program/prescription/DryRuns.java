package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.program.prescription.OpenPrograms.Opened;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Gathers what a dry run of the rules needs; changes nothing.
@ApplicationScoped
class DryRuns {
    private static final Action VALIDATE = Action.read("program.validate", Capacity.CARE_TEAM);

    private final OpenPrograms open;
    private final ProgramContents contents;
    private final Prescriber prescriber;
    private final Examination examination;

    DryRuns(OpenPrograms open, ProgramContents contents, Prescriber prescriber, Examination examination) {
        this.open = open;
        this.contents = contents;
        this.prescriber = prescriber;
        this.examination = examination;
    }

    /// What is to be judged, and whose it is.
    record Gathered(UUID patientId, Composition composition) {}

    @WithSession
    Uni<Gathered> gather(UUID programId, ValidateRequest request) {
        return open.forReading(programId, VALIDATE)
                .chain(opened -> contents.itemsOf(opened.program())
                        .chain(items -> asked(opened, request, items))
                        .chain(items -> gather(opened, items)));
    }

    private Uni<List<ProgramItem>> asked(Opened opened, ValidateRequest request, List<ProgramItem> present) {
        var items = request.items();
        return items == null
                ? Uni.createFrom().item(present)
                : prescriber.items(opened.program().clinicId(), items, present);
    }

    private Uni<Gathered> gather(Opened opened, List<ProgramItem> items) {
        return examination
                .gather(opened.program(), items, opened.access())
                .map(composition -> new Gathered(opened.program().patientId(), composition));
    }
}
