package clinic.telerehab.messaging.rtm;

import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.change.MergePatch;
import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Time spent on patients over HTTP.
@Path("/v1/contact-entries/{id}")
@Tag(name = "Remote monitoring")
@RolesAllowed(Role.CLINICIAN)
public class ContactEntryResource {
    private final ContactService contacts;

    ContactEntryResource(ContactService contacts) {
        this.contacts = contacts;
    }

    @PUT
    @Operation(operationId = "recordContact", summary = "Record time that you spent on a patient")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ContactEntryView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before",
            content = @Content(schema = @Schema(implementation = ContactEntryView.class)))
    public Uni<Response> record(@RestPath UUID id, @NotNull @Valid RecordContactRequest request) {
        return contacts.record(id, request).map(Creation::response);
    }

    @PATCH
    @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeContact", summary = "Correct an entry of yours, with the reason")
    public Uni<ContactEntryView> change(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.TYPE,
                                            schema = @Schema(implementation = ContactChange.class)))
                    MergePatch request) {
        return contacts.change(id, seen, request);
    }
}
