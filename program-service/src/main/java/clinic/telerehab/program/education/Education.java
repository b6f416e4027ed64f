package clinic.telerehab.program.education;

import clinic.telerehab.program.catalogue.Catalogue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// Gives cards to patients, for other features. Takes part in the caller's transaction and asks no guard.
@ApplicationScoped
public class Education {
    static final String SYSTEM = "system:education";

    private final AssignmentRepository assignments;
    private final Catalogue catalogue;
    private final Clock clock;

    Education(AssignmentRepository assignments, Catalogue catalogue, Clock clock) {
        this.assignments = assignments;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// Gives a card, unless the patient has it already.
    ///
    /// @param reason a code in capitals, such as `FEAR` or `TEMPLATE`: which rule gave it
    /// @throws IllegalArgumentException for a card that is not shipped, which is a mistake of the rule
    public Uni<Void> assign(UUID patientId, String cardCode, String reason) {
        if (catalogue.card(cardCode).isEmpty()) {
            throw new IllegalArgumentException(cardCode + " is no education card");
        }
        return assignments
                .give(patientId, cardCode, reason, SYSTEM, clock.instant())
                .replaceWithVoid();
    }
}
