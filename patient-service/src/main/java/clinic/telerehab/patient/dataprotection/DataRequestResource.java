package clinic.telerehab.patient.dataprotection;

import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.hardening.LongLived;
import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Deciding on one request about a record, and reading what came of it, over HTTP.
@Path("/v1/data-requests/{id}")
@Tag(name = "Data protection")
@RolesAllowed(Role.CLINIC_ADMIN)
public class DataRequestResource {
    private final DataRequestService requests;
    private final DataBundles bundles;

    DataRequestResource(DataRequestService requests, DataBundles bundles) {
        this.requests = requests;
        this.bundles = bundles;
    }

    @POST
    @Path("/approve")
    @Operation(operationId = "approveDataRequest", summary = "Let it be done; an erasure needs an archived record")
    public Uni<DataRequestView> approve(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return requests.approve(id, seen).map(DataRequest::view);
    }

    @POST
    @Path("/reject")
    @Operation(operationId = "rejectDataRequest", summary = "Refuse it, or take back an approval nothing came of yet")
    public Uni<DataRequestView> reject(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull @Valid DataRequestReason request) {
        return requests.reject(id, seen, request).map(DataRequest::view);
    }

    @POST
    @Path("/hold")
    @Operation(
            operationId = "holdDataRequest",
            summary = "Keep the record by law: while it is held, nothing of it is erased and this request rests")
    public Uni<DataRequestView> hold(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull @Valid DataRequestReason request) {
        return requests.hold(id, seen, request).map(DataRequest::view);
    }

    @POST
    @Path("/release")
    @Operation(operationId = "releaseDataRequest", summary = "End a legal hold; what was approved goes on")
    public Uni<DataRequestView> release(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull @Valid DataRequestReason request) {
        return requests.release(id, seen, request).map(DataRequest::view);
    }

    @GET
    @Path("/bundle")
    @LongLived
    @RolesAllowed(Role.PATIENT)
    @Operation(operationId = "getDataBundle", summary = "Your record as one document, for you alone")
    public Uni<DataBundle> bundle(@RestPath UUID id) {
        return bundles.of(id);
    }
}
