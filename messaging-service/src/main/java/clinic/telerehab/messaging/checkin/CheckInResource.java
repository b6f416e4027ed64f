package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/// Check-ins by clips, and their reviews, over HTTP.
@Path("/v1/check-ins/{id}")
@Tag(name = "Check-ins")
public class CheckInResource {
    private final CheckInService checkIns;
    private final ReviewService reviews;

    CheckInResource(CheckInService checkIns, ReviewService reviews) {
        this.checkIns = checkIns;
        this.reviews = reviews;
    }

    @GET
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(operationId = "readCheckIn", summary = "One check-in")
    public Uni<CheckInView> read(@RestPath UUID id) {
        return checkIns.read(id);
    }

    @POST
    @Path("/submit")
    @RolesAllowed(Role.PATIENT)
    @Operation(operationId = "submitCheckIn", summary = "Show the exercises by clips that are available")
    public Uni<CheckInView> submit(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen, @NotNull @Valid SubmitRequest request) {
        return checkIns.submit(id, seen, request);
    }

    @POST
    @Path("/start-review")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "startCheckInReview", summary = "Say that you look at it")
    public Uni<CheckInView> startReview(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return checkIns.startReview(id, seen);
    }

    @POST
    @Path("/request-resubmit")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "requestResubmit", summary = "Ask for other clips, within seven days")
    public Uni<CheckInView> requestResubmit(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen, @NotNull @Valid ReasonRequest request) {
        return checkIns.requestResubmit(id, seen, request);
    }

    @POST
    @Path("/cancel")
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(operationId = "cancelCheckIn", summary = "Call it off, unless it was reviewed or is under way")
    public Uni<CheckInView> cancel(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen, @NotNull @Valid ReasonRequest request) {
        return checkIns.cancel(id, seen, request);
    }

    @GET
    @Path("/reviews")
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(
            operationId = "listReviews",
            summary = "What clinicians saw, oldest first; the last of an exercise counts")
    public Uni<List<ReviewView>> reviews(@RestPath UUID id) {
        return reviews.list(id);
    }

    @PUT
    @Path("/reviews/{reviewId}")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "writeReview", summary = "Say what you saw of one exercise; a later one takes its place")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public Uni<Response> review(@RestPath UUID id, @RestPath UUID reviewId, @NotNull @Valid ReviewRequest request) {
        return reviews.write(id, reviewId, request).map(created -> created.response());
    }
}
