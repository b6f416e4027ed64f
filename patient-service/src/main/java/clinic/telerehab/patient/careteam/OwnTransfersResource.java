package clinic.telerehab.patient.careteam;

import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Patients that colleagues offer to hand over, over HTTP.
@Path("/v1/me/care-team-transfers")
@Tag(name = "Me")
@RolesAllowed(Role.CLINICIAN)
public class OwnTransfersResource {
    private final TransferService transfers;

    OwnTransfersResource(TransferService transfers) {
        this.transfers = transfers;
    }

    @GET
    @Operation(
            operationId = "listOwnTransfers",
            summary = "Which patients colleagues offer you to lead, unanswered yet")
    public Uni<Page<TransferView>> list(@BeanParam @Valid PageRequest page) {
        return transfers.own(page).map(found -> found.map(TransferView::of));
    }
}
