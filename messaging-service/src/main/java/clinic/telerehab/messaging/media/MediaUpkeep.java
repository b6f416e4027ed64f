package clinic.telerehab.messaging.media;

import clinic.telerehab.kit.change.Turn;
import clinic.telerehab.messaging.standing.Clinics;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happens to media without anybody asking, as far as the database goes. One public method is one transaction.
@ApplicationScoped
class MediaUpkeep {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final MediaRepository media;
    private final MediaTeller teller;
    private final Clinics clinics;
    private final MediaConfig config;
    private final Clock clock;

    MediaUpkeep(MediaRepository media, MediaTeller teller, Clinics clinics, MediaConfig config, Clock clock) {
        this.media = media;
        this.teller = teller;
        this.clinics = clinics;
        this.config = config;
        this.clock = clock;
    }

    /// Takes one that waits to be looked at; no other replica takes it until the claim runs out.
    @WithTransaction
    Uni<Optional<MediaObject>> claimToVerify() {
        return media.nextToVerify(clock.instant()).map(this::claimed);
    }

    /// Takes one whose bytes have to go.
    @WithTransaction
    Uni<Optional<MediaObject>> claimToErase() {
        return media.nextToErase(clock.instant()).map(this::claimed);
    }

    private Optional<MediaObject> claimed(@Nullable MediaObject found) {
        if (found != null) {
            found.claim(clock.instant().plus(config.verifyWithin()));
        }
        return Optional.ofNullable(found);
    }

    /// Lets another attempt follow soon.
    @WithTransaction
    Uni<Void> release(UUID id) {
        return media.require(id)
                .chain(media::lock)
                .invoke(found -> found.claim(clock.instant().plus(RETRY_AFTER)))
                .replaceWithVoid();
    }

    /// Decides about a file that was looked at. Consent may have gone since the upload began.
    @WithTransaction
    Uni<Void> settle(UUID id, Inspected inspected) {
        return media.require(id)
                .call(found -> Turn.take(found.patientId()))
                .chain(media::lock)
                .call(found -> found.state() == MediaState.VERIFYING ? decide(found, inspected) : done())
                .replaceWithVoid();
    }

    private Uni<Void> decide(MediaObject found, Inspected inspected) {
        Optional<Refusal> refusal = inspected.refusalAs(found.type(), found.bytes(), found.sha256());
        return media.hasConsent(found.patientId(), found.consentScope())
                .map(consent -> consent ? refusal : Optional.of(Refusal.CONSENT_WITHDRAWN))
                .chain(against -> against.isPresent() ? quarantine(found, against.get()) : accept(found, inspected))
                .chain(media::flush)
                .chain(() -> teller.tell(found));
    }

    private Uni<Void> quarantine(MediaObject found, Refusal refusal) {
        found.quarantine(refusal, clock.instant());
        return done();
    }

    private Uni<Void> accept(MediaObject found, Inspected inspected) {
        return clinics.of(found.clinicId())
                .invoke(clinic ->
                        found.accept(inspected.footage(), Duration.ofDays(clinic.clipDays()), clock.instant()))
                .replaceWithVoid();
    }

    /// Ends one whose time is over: kept long enough, without consent for too long, or never
    /// completed. What the law keeps is passed over until it is released.
    ///
    /// @return false when there is none
    @WithTransaction
    Uni<Boolean> endNext() {
        Instant now = clock.instant();
        return media.nextOverdue(now, now.minus(config.consentGrace()), now.minus(config.abandonedAfter()))
                .chain(found -> found == null
                        ? Uni.createFrom().item(false)
                        : end(found, now).replaceWith(true));
    }

    private Uni<Void> end(MediaObject found, Instant now) {
        if (isKeptLongEnough(found, now)) {
            found.expire(now);
        } else {
            found.delete(now);
        }
        return media.flush().chain(() -> teller.tell(found));
    }

    private static boolean isKeptLongEnough(MediaObject found, Instant now) {
        Instant until = found.retentionUntil();
        return until != null && !until.isAfter(now);
    }

    /// Notes that the store has nothing of it any more.
    @WithTransaction
    Uni<Void> erased(UUID id) {
        return media.require(id)
                .chain(media::lock)
                .invoke(found -> found.erased(clock.instant()))
                .replaceWithVoid();
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }
}
