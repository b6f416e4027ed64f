package clinic.telerehab.messaging.media;

import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Media over HTTP. Their bytes go between the app and the object store.
@Path("/v1/media/{id}")
@Tag(name = "Media")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN})
public class MediaResource {
    private final MediaUploads uploads;
    private final MediaService media;

    MediaResource(MediaUploads uploads, MediaService media) {
        this.uploads = uploads;
        this.media = media;
    }

    @PUT
    @Operation(
            operationId = "startUpload",
            summary = "Announce a file of at most 200 MB under an id of your making; safe to repeat")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MediaView.class)))
    public Uni<Response> start(@RestPath UUID id, @NotNull @Valid StartUploadRequest request) {
        return uploads.start(id, request).map(created -> created.response());
    }

    @GET
    @Operation(operationId = "readMedia", summary = "A file and what became of it")
    public Uni<MediaView> read(@RestPath UUID id) {
        return media.read(id).map(MediaView::of);
    }

    @GET
    @Path("/upload")
    @Operation(operationId = "readUpload", summary = "Which parts the store has, and which are missing")
    public Uni<UploadView> upload(@RestPath UUID id) {
        return uploads.state(id);
    }

    @POST
    @Path("/upload/parts")
    @Operation(
            operationId = "signParts",
            summary = "Addresses to PUT parts to, straight to the store; each takes exactly its number of bytes")
    public Uni<List<SignedPart>> sign(@RestPath UUID id, @NotNull @Valid SignPartsRequest request) {
        return uploads.sign(id, request);
    }

    @POST
    @Path("/complete")
    @Operation(
            operationId = "completeUpload",
            summary = "Hand the file in; it is looked at, then AVAILABLE or QUARANTINED")
    public Uni<MediaView> complete(@RestPath UUID id) {
        return uploads.complete(id);
    }

    @GET
    @Path("/content")
    @Operation(operationId = "downloadMedia", summary = "Redirects to the file, at an address of a few minutes")
    @APIResponse(responseCode = "307", description = "To the object store")
    public Uni<Response> content(@RestPath UUID id) {
        return uploads.download(id)
                .map(address -> Response.temporaryRedirect(address).build());
    }

    @DELETE
    @Operation(operationId = "deleteMedia", summary = "Delete a file of your own, or give its upload up")
    public Uni<MediaView> delete(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return media.delete(id, seen).map(MediaView::of);
    }
}
