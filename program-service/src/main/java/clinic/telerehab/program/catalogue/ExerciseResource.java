package clinic.telerehab.program.catalogue;

import clinic.telerehab.kit.hardening.LanguageTag;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.catalogue.Reference.Kind;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The exercises over HTTP. They are about no patient, so reading them leaves no audit entry.
@Path("/v1/exercises")
@Tag(name = "Catalogue")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN, Role.CLINIC_ADMIN, Role.LIBRARY_EDITOR})
@NonBlocking
public class ExerciseResource {
    private static final int NEWEST = 9999;

    private final Catalogue catalogue;

    ExerciseResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Operation(operationId = "listExercises", summary = "The exercises that can be prescribed, filtered and counted")
    public ExercisePage list(@BeanParam @Valid PageRequest page, @BeanParam @Valid ExerciseQuery query) {
        var filter = query.filter();
        var muscles = catalogue.reference(Kind.MUSCLES);
        List<Exercise> found = catalogue.published().stream()
                .filter(exercise -> filter.matches(exercise, muscles))
                .toList();
        return ExercisePage.of(
                CataloguePages.cut(found, Exercise::code, page)
                        .map(exercise -> ExerciseSummary.of(exercise, query.locale)),
                query.facets ? filter.facets(catalogue.published(), muscles) : null);
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getExercise",
            summary = "One exercise with how to do it, in its newest version unless another is asked for")
    public ExerciseView get(
            @RestPath String code,
            @QueryParam("version") @Min(1) @Max(NEWEST) @Nullable Integer version,
            @QueryParam("locale") @DefaultValue("en") @LanguageTag String locale) {
        var found = version == null ? catalogue.find(code) : catalogue.find(code, version);
        return found.map(exercise -> ExerciseView.of(exercise, locale))
                .orElseThrow(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }
}
