package clinic.telerehab.patient.followup;

import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// One follow-up over HTTP.
@Path("/v1/follow-ups/{id}")
@Tag(name = "Follow-ups")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN})
public class FollowUpResource {
    private final FollowUpService followUps;

    FollowUpResource(FollowUpService followUps) {
        this.followUps = followUps;
    }

    @POST
    @Path("/answers")
    @Operation(operationId = "answerFollowUp", summary = "Say how it is going; the answer says what that means")
    public Uni<FollowUpView> answer(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull @Valid FollowUpAnswers request) {
        return followUps.answer(id, seen, request);
    }
}
