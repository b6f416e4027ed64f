package clinic.telerehab.program.education;

import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.reason.ReasonCode;
import clinic.telerehab.program.reason.ReasonObserver;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Gives the card about fear of movement to a patient who says that fear is the reason (clinical.md 3.5).
@ApplicationScoped
class FearCard implements ReasonObserver {
    private static final String CARD = "EDU-FEAR";

    private final Education education;

    FearCard(Education education) {
        this.education = education;
    }

    @Override
    public Uni<Void> given(ReasonCode code, ProgramRef program) {
        return code == ReasonCode.FEAR
                ? education.assign(program.patientId(), CARD, code.name())
                : Uni.createFrom().voidItem();
    }
}
