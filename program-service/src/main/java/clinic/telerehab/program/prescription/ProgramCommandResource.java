package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The steps of a program over HTTP.
@Path("/v1")
@Tag(name = "Programs")
@RolesAllowed(Role.CLINICIAN)
public class ProgramCommandResource {
    private final ValidationService validation;
    private final ActivationService activation;
    private final CourseService course;

    ProgramCommandResource(ValidationService validation, ActivationService activation, CourseService course) {
        this.validation = validation;
        this.activation = activation;
        this.course = course;
    }

    @POST
    @Path("/programs/{id}/validate")
    @Operation(
            operationId = "validateProgram",
            summary = "Ask the rules about a program, or about other items for it; changes nothing")
    public Uni<ValidationView> validate(@RestPath UUID id, @Nullable @Valid ValidateRequest request) {
        return validation.validate(id, Objects.requireNonNullElse(request, ValidateRequest.AS_IT_IS));
    }

    @POST
    @Path("/programs/{id}/activate")
    @Operation(
            operationId = "activateProgram",
            summary = "Start a program that passes the rules, with an answer to each of their warnings")
    public Uni<ProgramView> activate(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @Nullable @Valid ActivateRequest request) {
        return activation.activate(new Target(id, seen), Objects.requireNonNullElse(request, ActivateRequest.NOTHING));
    }

    @POST
    @Path("/programs/{id}/hold")
    @Operation(operationId = "holdProgram", summary = "Let a program rest for some days, fourteen at most")
    public Uni<ProgramView> hold(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen, @NotNull @Valid HoldRequest request) {
        return course.hold(new Target(id, seen), request);
    }

    @POST
    @Path("/programs/{id}/resume")
    @Operation(operationId = "resumeProgram", summary = "Go on with a program before its rest is over")
    public Uni<ProgramView> resume(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return course.resume(new Target(id, seen));
    }

    @POST
    @Path("/programs/{id}/complete")
    @Operation(operationId = "completeProgram", summary = "End a program that has done what it was for")
    public Uni<ProgramView> complete(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return course.complete(new Target(id, seen));
    }

    @POST
    @Path("/programs/{id}/discontinue")
    @Operation(operationId = "discontinueProgram", summary = "Give a program or a draft up, with the reason")
    public Uni<ProgramView> discontinue(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull @Valid DiscontinueRequest request) {
        return course.discontinue(new Target(id, seen), request);
    }
}
