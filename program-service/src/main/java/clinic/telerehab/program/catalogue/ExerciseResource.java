package clinic.telerehab.program.catalogue;

import clinic.telerehab.kit.hardening.LanguageTag;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The exercise catalogue over HTTP. It is about no patient, so reading it leaves no audit entry.
@Path("/v1/exercises")
@Tag(name = "Exercises")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN, Role.CLINIC_ADMIN, Role.LIBRARY_EDITOR})
@NonBlocking
public class ExerciseResource {
    private final Catalogue catalogue;

    ExerciseResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Operation(operationId = "listExercises", summary = "The exercises that can be prescribed")
    public Page<ExerciseView> list(
            @BeanParam @Valid PageRequest page,
            @QueryParam("category") @Pattern(regexp = "[A-Z_]{1,40}") @Nullable String category,
            @QueryParam("locale") @DefaultValue("en") @LanguageTag String locale) {
        return catalogue.list(category, page).map(exercise -> ExerciseView.of(exercise, locale));
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "getExercise", summary = "One exercise with how to do it")
    public ExerciseView get(
            @RestPath String code, @QueryParam("locale") @DefaultValue("en") @LanguageTag String locale) {
        return catalogue
                .find(code)
                .map(exercise -> ExerciseView.of(exercise, locale))
                .orElseThrow(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }
}
