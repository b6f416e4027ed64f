package clinic.telerehab.program.reason;

import clinic.telerehab.program.catalogue.ClinicCatalogue;
import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.standing.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/// Shows reasons with what may help today, where the patient is.
@ApplicationScoped
class ReasonViews {
    private final Suggestions suggestions;
    private final ClinicCatalogue catalogue;
    private final Standing standing;

    ReasonViews(Suggestions suggestions, ClinicCatalogue catalogue, Standing standing) {
        this.suggestions = suggestions;
        this.catalogue = catalogue;
        this.standing = standing;
    }

    Uni<LocalDate> today(ProgramRef program) {
        return standing.today(program.patientId());
    }

    Uni<Function<NonAdherenceReason, ReasonView>> of(ProgramRef program, LocalDate today) {
        return catalogue
                .findAll(program.clinicId(), codes(program))
                .map(exercises ->
                        reason -> ReasonView.of(reason, suggestions.of(reason.code(), program, exercises, today)));
    }

    private static List<String> codes(ProgramRef program) {
        return program.current().items().stream()
                .map(ProgramItem::exerciseCode)
                .distinct()
                .toList();
    }
}
