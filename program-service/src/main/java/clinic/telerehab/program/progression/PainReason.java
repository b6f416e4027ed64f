package clinic.telerehab.program.progression;

import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.reason.ReasonCode;
import clinic.telerehab.program.reason.ReasonObserver;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/// Looks at the whole program again when it was not done because of pain (clinical.md 3.5).
@ApplicationScoped
class PainReason implements ReasonObserver {
    private final Evaluation evaluation;

    PainReason(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    @Override
    public Uni<Void> given(ReasonCode code, ProgramRef program) {
        return code == ReasonCode.PAIN
                ? evaluation
                        .evaluate(
                                program.id(),
                                program.current().items().stream()
                                        .map(ProgramItem::itemId)
                                        .collect(Collectors.toSet()))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
