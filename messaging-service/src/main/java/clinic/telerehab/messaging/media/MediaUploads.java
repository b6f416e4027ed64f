package clinic.telerehab.messaging.media;

import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.problem.MessagingProblem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Goes between the database and the object store: neither waits for the other inside a transaction.
@ApplicationScoped
class MediaUploads {
    private final MediaService media;
    private final MediaStore store;

    MediaUploads(MediaService media, MediaStore store) {
        this.media = media;
        this.store = store;
    }

    /// Announces an upload and opens it in the store. Where the store is down, the same request goes on later.
    Uni<Creation<MediaView>> start(UUID id, StartUploadRequest request) {
        return media.announce(id, request)
                .call(created -> open(created.value()))
                .map(created -> created.map(MediaView::of));
    }

    private Uni<String> open(MediaObject found) {
        @Nullable String upload = found.uploadId();
        if (upload != null || found.state() != MediaState.UPLOADING) {
            return Uni.createFrom().item("open");
        }
        return store.open(found.id(), found.type()).chain(opened -> media.opened(found.id(), opened));
    }

    Uni<UploadView> state(UUID id) {
        return media.look(id).chain(found -> parts(found).map(parts -> UploadView.of(found, parts)));
    }

    Uni<List<SignedPart>> sign(UUID id, SignPartsRequest request) {
        return media.upload(id)
                .invoke(found -> requireKnown(found, request))
                .chain(found -> Multi.createFrom()
                        .iterable(request.numbers())
                        .onItem()
                        .transformToUniAndConcatenate(number -> sign(found, number))
                        .collect()
                        .asList());
    }

    private static void requireKnown(MediaObject found, SignPartsRequest request) {
        var plan = new Plan(found.bytes());
        if (!request.numbers().stream().allMatch(plan::has)) {
            throw new DomainProblem(MessagingProblem.PART_NUMBER_UNKNOWN);
        }
    }

    private Uni<SignedPart> sign(MediaObject found, int number) {
        long bytes = new Plan(found.bytes()).bytesOf(number);
        return store.signPart(found.id(), uploadOf(found), number, bytes)
                .map(url -> new SignedPart(number, bytes, url));
    }

    /// Hands in what was uploaded. It is looked at afterwards, which takes as long as it is large.
    Uni<MediaView> complete(UUID id) {
        return media.look(id)
                .chain(found -> found.state() == MediaState.UPLOADING ? handIn(found) : media.handIn(id))
                .map(MediaView::of);
    }

    private Uni<MediaObject> handIn(MediaObject found) {
        return parts(found).chain(parts -> switch (new Plan(found.bytes()).judge(parts)) {
            case COMPLETE -> media.handIn(found.id());
            case INCOMPLETE -> throw new DomainProblem(MessagingProblem.UPLOAD_INCOMPLETE);
            case FOREIGN_PART -> refuse(found.id());
        });
    }

    private Uni<MediaObject> refuse(UUID id) {
        return media.refuse(id).invoke(refused -> {
            throw new DomainProblem(MessagingProblem.UPLOAD_REFUSED);
        });
    }

    private Uni<Map<Integer, Long>> parts(MediaObject found) {
        boolean isOpen = found.state() == MediaState.UPLOADING && found.uploadId() != null;
        return isOpen
                ? store.parts(found.id(), uploadOf(found))
                : Uni.createFrom().item(Map.of());
    }

    private static String uploadOf(MediaObject found) {
        @Nullable String upload = found.uploadId();
        if (upload == null) {
            throw new DomainProblem(MessagingProblem.OBJECT_STORE_UNAVAILABLE);
        }
        return upload;
    }

    Uni<URI> download(UUID id) {
        return media.download(id).chain(found -> store.signDownload(found.id(), found.type()));
    }
}
