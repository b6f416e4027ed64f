package clinic.telerehab.patient.goal;

import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// One goal over HTTP.
@Path("/v1/goals/{id}")
@Tag(name = "Goals")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN})
public class GoalResource {
    private final GoalService goals;

    GoalResource(GoalService goals) {
        this.goals = goals;
    }

    @PATCH
    @Operation(operationId = "changeGoal", summary = "Say how far it is, reword it, agree on it or decide it")
    public Uni<GoalView> change(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull @Valid ChangeGoalRequest request) {
        return goals.change(id, seen, request).map(Goal::view);
    }
}
