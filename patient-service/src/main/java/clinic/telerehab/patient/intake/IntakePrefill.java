package clinic.telerehab.patient.intake;

import clinic.telerehab.patient.episode.EpisodeObserver;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Begins the intake of a relapse with what is known from the episode before.
@ApplicationScoped
class IntakePrefill implements EpisodeObserver {
    private final IntakeRepository intakes;

    IntakePrefill(IntakeRepository intakes) {
        this.intakes = intakes;
    }

    @Override
    public Uni<Void> moved(EpisodeMoved moved) {
        UUID before = moved.relapseOf();
        if (moved.from() != null || before == null) {
            return Uni.createFrom().voidItem();
        }
        return intakes.signed(before)
                .chain(signed -> prefill(signed, moved.episode().id(), moved.at()));
    }

    private Uni<Void> prefill(@Nullable Intake signed, UUID relapse, Instant now) {
        return signed == null
                ? Uni.createFrom().voidItem()
                : intakes.persistAndFlush(signed.prefill(relapse, now)).replaceWithVoid();
    }
}
