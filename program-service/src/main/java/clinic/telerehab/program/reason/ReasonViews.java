package clinic.telerehab.program.reason;

import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.standing.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;

/// Shows reasons with what may help today, where the patient is.
@ApplicationScoped
class ReasonViews {
    private final Suggestions suggestions;
    private final Standing standing;
    private final Clock clock;

    ReasonViews(Suggestions suggestions, Standing standing, Clock clock) {
        this.suggestions = suggestions;
        this.standing = standing;
        this.clock = clock;
    }

    Uni<LocalDate> today(ProgramRef program) {
        return standing.patient(program.patientId()).map(patient -> patient.today(clock));
    }

    Function<NonAdherenceReason, ReasonView> of(ProgramRef program, LocalDate today) {
        return reason -> ReasonView.of(reason, suggestions.of(reason.code(), program, today));
    }
}
