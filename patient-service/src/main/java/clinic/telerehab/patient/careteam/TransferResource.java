package clinic.telerehab.patient.careteam;

import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Handing a patient over, over HTTP.
@Path("/v1/patients/{patientId}/care-team/transfers")
@Tag(name = "Care teams")
public class TransferResource {
    private final TransferService transfers;

    TransferResource(TransferService transfers) {
        this.transfers = transfers;
    }

    @GET
    @RolesAllowed({Role.CLINICIAN, Role.CLINIC_ADMIN})
    @Operation(operationId = "listTransfers", summary = "How leading the patient's care was offered and answered")
    public Uni<Page<TransferView>> list(@RestPath UUID patientId, @BeanParam @Valid PageRequest page) {
        return transfers.ofPatient(patientId, page).map(found -> found.map(TransferView::of));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "offerTransfer", summary = "As lead, offer a licensed colleague to lead instead of you")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TransferView.class)))
    public Uni<Response> offer(
            @RestPath UUID patientId, @RestPath UUID id, @NotNull @Valid OfferTransferRequest request) {
        return transfers
                .offer(patientId, id, request)
                .map(created -> created.map(TransferView::of).response());
    }

    @POST
    @Path("/{id}/accept")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "acceptTransfer", summary = "Lead the patient's care from this moment on")
    public Uni<TransferView> accept(
            @RestPath UUID patientId, @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return transfers.accept(patientId, id, seen).map(TransferView::of);
    }

    @POST
    @Path("/{id}/decline")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "declineTransfer", summary = "Leave the patient with the present lead")
    public Uni<TransferView> decline(
            @RestPath UUID patientId, @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return transfers.decline(patientId, id, seen).map(TransferView::of);
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({Role.CLINICIAN, Role.CLINIC_ADMIN})
    @Operation(operationId = "withdrawTransfer", summary = "Take an offer back that was not answered yet")
    public Uni<TransferView> withdraw(
            @RestPath UUID patientId, @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return transfers.withdraw(patientId, id, seen).map(TransferView::of);
    }
}
