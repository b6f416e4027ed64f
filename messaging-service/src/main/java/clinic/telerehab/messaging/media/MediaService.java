package clinic.telerehab.messaging.media;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.media.MediaObject.Uploader;
import clinic.telerehab.messaging.problem.MessagingProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of media, as far as the database goes. One public method is one transaction.
@ApplicationScoped
class MediaService {
    private static final Action START = Action.change("media.start", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action UPLOAD = Action.change("media.upload", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action READ = Action.read("media.read", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action DOWNLOAD = Action.read("media.download", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action DELETE = Action.change("media.delete", Capacity.SELF, Capacity.CARE_TEAM);
    private static final String VIDEO_CLIP = "VIDEO_CLIP";

    private final MediaRepository media;
    private final MediaTeller teller;
    private final AccessGuard guard;
    private final Creations creations;
    private final Clock clock;

    MediaService(MediaRepository media, MediaTeller teller, AccessGuard guard, Creations creations, Clock clock) {
        this.media = media;
        this.teller = teller;
        this.guard = guard;
        this.creations = creations;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Creation<MediaObject>> announce(UUID id, StartUploadRequest request) {
        return guard.require(START, request.patientId())
                .chain(access -> creations.once(media, id, request.hash(), () -> announced(id, access, request)));
    }

    private MediaObject announced(UUID id, Access access, StartUploadRequest request) {
        String scope = request.consentScope();
        if (!access.hasConsent(scope)) {
            throw new DomainProblem(
                    scope.equals(VIDEO_CLIP)
                            ? MessagingProblem.VIDEO_CLIP_CONSENT_MISSING
                            : MessagingProblem.MESSAGING_CONSENT_MISSING);
        }
        String role = access.isPatient() ? Role.PATIENT : Role.CLINICIAN;
        var by = new Uploader(access.caller().subject(), role);
        return MediaObject.announce(id, access.clinicId(), by, request, clock.instant());
    }

    /// Notes the upload that the store has opened; of two that race, the first counts.
    ///
    /// @return the upload that counts
    @WithTransaction
    Uni<String> opened(UUID id, String upload) {
        return media.require(id)
                .chain(media::lock)
                .map(found -> found.opened(upload))
                .call(media::flush);
    }

    @WithSession
    Uni<MediaObject> read(UUID id) {
        return shown(READ, id);
    }

    @WithSession
    Uni<MediaObject> download(UUID id) {
        return shown(DOWNLOAD, id).invoke(MediaObject::requireAvailable);
    }

    /// An upload that the caller may go on with.
    @WithTransaction
    Uni<MediaObject> upload(UUID id) {
        return own(UPLOAD, id).invoke(MediaObject::requireUploading);
    }

    /// An upload that the caller may see.
    @WithSession
    Uni<MediaObject> look(UUID id) {
        return own(READ, id);
    }

    /// Hands the file in; whatever asks twice is told the same.
    @WithTransaction
    Uni<MediaObject> handIn(UUID id) {
        return own(UPLOAD, id)
                .chain(media::lock)
                .invoke(found -> {
                    if (found.state() == MediaState.UPLOADING) {
                        found.handIn();
                    }
                })
                .call(media::flush)
                .call(teller::tell);
    }

    /// Throws away what was not announced.
    @WithTransaction
    Uni<MediaObject> refuse(UUID id) {
        return own(UPLOAD, id)
                .chain(media::lock)
                .invoke(MediaObject::requireUploading)
                .invoke(found -> found.quarantine(Refusal.SIZE_MISMATCH, clock.instant()))
                .call(media::flush)
                .call(teller::tell);
    }

    @WithTransaction
    Uni<MediaObject> delete(UUID id, @Nullable IfMatch seen) {
        return own(DELETE, id)
                .chain(media::lock)
                .invoke(found -> IfMatch.require(seen, found.version()))
                .invoke(found -> found.delete(clock.instant()))
                .call(media::flush)
                .call(teller::tell);
    }

    private Uni<MediaObject> shown(Action action, UUID id) {
        return media.require(id)
                .call(found -> guard.require(action, found.patientId())
                        .invoke(access ->
                                found.requireShownTo(access.isPatient(), access.hasConsent(found.consentScope()))));
    }

    private Uni<MediaObject> own(Action action, UUID id) {
        return media.require(id)
                .call(found -> guard.require(action, found.patientId())
                        .invoke(access -> found.requireUploader(access.caller().subject())));
    }
}
