package clinic.telerehab.messaging.media;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.problem.MessagingProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/// Answers the other features whether media can be shown with what they have.
@ApplicationScoped
public class Attachments {
    private final MediaRepository media;

    Attachments(MediaRepository media) {
        this.media = media;
    }

    /// Needs a session.
    ///
    /// @throws DomainProblem `media-not-attachable` unless each is available media of that patient
    public Uni<Void> require(UUID patientId, Collection<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().voidItem() : requireAll(patientId, ids, false);
    }

    /// As [#require], for clips alone.
    public Uni<Void> requireClips(UUID patientId, Collection<UUID> ids) {
        return requireAll(patientId, ids, true);
    }

    private Uni<Void> requireAll(UUID patientId, Collection<UUID> ids, boolean clipsOnly) {
        return media.ofPatient(patientId, ids)
                .invoke(found -> {
                    boolean fits = found.size() == ids.size()
                            && found.stream().allMatch(one -> one.state() == MediaState.AVAILABLE)
                            && (!clipsOnly
                                    || found.stream().allMatch(one -> one.type().isVideo()));
                    if (!fits) {
                        throw new DomainProblem(MessagingProblem.MEDIA_NOT_ATTACHABLE);
                    }
                })
                .replaceWithVoid();
    }
}
