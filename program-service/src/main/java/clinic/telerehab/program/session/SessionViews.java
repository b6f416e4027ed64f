package clinic.telerehab.program.session;

import clinic.telerehab.program.standing.Emergency;
import clinic.telerehab.program.standing.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Shows a session; one that was stopped with what to do now.
@ApplicationScoped
class SessionViews {
    private final Standing standing;

    SessionViews(Standing standing) {
        this.standing = standing;
    }

    Uni<SessionView> of(SessionLog log) {
        return log.bars()
                ? standing.patient(log.patientId())
                        .chain(patient -> emergency(log.clinicId(), patient.locale()))
                        .map(emergency -> SessionView.of(log, emergency))
                : Uni.createFrom().item(SessionView.of(log, null));
    }

    Uni<Emergency> emergency(UUID clinicId, String locale) {
        return standing.clinic(clinicId).map(clinic -> clinic.emergency(locale));
    }
}
