package clinic.telerehab.program.catalogue;

import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.hardening.LanguageTag;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.program.catalogue.LibraryService.Target;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
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

/// The exercises over HTTP: the shipped ones and those of the caller's clinic.
@Path("/v1/exercises")
@Tag(name = "Catalogue")
public class ExerciseResource {
    private static final int NEWEST = 9999;

    private final CatalogueService catalogue;
    private final LibraryService library;

    ExerciseResource(CatalogueService catalogue, LibraryService library) {
        this.catalogue = catalogue;
        this.library = library;
    }

    @GET
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN, Role.CLINIC_ADMIN, Role.LIBRARY_EDITOR})
    @Operation(operationId = "listExercises", summary = "The exercises that can be prescribed, filtered and counted")
    public Uni<ExercisePage> list(
            @BeanParam @Valid PageRequest page,
            @BeanParam @Valid ExerciseQuery query,
            @QueryParam("clinicId") @Nullable UUID clinicId) {
        return catalogue.exercises(clinicId, page, query);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN, Role.CLINIC_ADMIN, Role.LIBRARY_EDITOR})
    @Operation(
            operationId = "getExercise",
            summary = "One exercise with how to do it, in its newest version unless another is asked for")
    public Uni<ExerciseView> get(
            @RestPath String code,
            @QueryParam("version") @Min(1) @Max(NEWEST) @Nullable Integer version,
            @QueryParam("locale") @DefaultValue("en") @LanguageTag String locale,
            @QueryParam("clinicId") @Nullable UUID clinicId) {
        return catalogue.exercise(clinicId, code, version, locale);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({Role.CLINIC_ADMIN, Role.LIBRARY_EDITOR})
    @Operation(
            operationId = "draftExercise",
            summary = "Begin an exercise of your clinic under a code of your making, or change its draft")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnEntryView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OwnEntryView.class)))
    public Uni<Response> draft(
            @RestPath String code,
            @QueryParam("clinicId") @Nullable UUID clinicId,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull @Valid DraftExerciseRequest request) {
        return library.draft(target(clinicId, code, seen), request.content()).map(Creation::response);
    }

    @POST
    @Path("/{code}/publish")
    @RolesAllowed({Role.CLINIC_ADMIN, Role.LIBRARY_EDITOR})
    @Operation(operationId = "publishExercise", summary = "Make the draft a version that can be prescribed")
    public Uni<OwnEntryView> publish(
            @RestPath String code,
            @QueryParam("clinicId") @Nullable UUID clinicId,
            @RestHeader("If-Match") @Nullable IfMatch seen) {
        return library.publish(target(clinicId, code, seen));
    }

    @POST
    @Path("/{code}/retire")
    @RolesAllowed({Role.CLINIC_ADMIN, Role.LIBRARY_EDITOR})
    @Operation(operationId = "retireExercise", summary = "Take an exercise of your clinic out of what can be chosen")
    public Uni<OwnEntryView> retire(
            @RestPath String code,
            @QueryParam("clinicId") @Nullable UUID clinicId,
            @RestHeader("If-Match") @Nullable IfMatch seen) {
        return library.retire(target(clinicId, code, seen));
    }

    @POST
    @Path("/{code}/fork")
    @RolesAllowed({Role.CLINIC_ADMIN, Role.LIBRARY_EDITOR})
    @Operation(
            operationId = "forkExercise",
            summary = "Begin an exercise of your clinic as a copy of the shipped version that If-Match names")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OwnEntryView.class)))
    public Uni<Response> fork(
            @RestPath String code,
            @QueryParam("clinicId") @Nullable UUID clinicId,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull @Valid ForkExerciseRequest request) {
        return library.fork(target(clinicId, code, seen), request.code()).map(Creation::response);
    }

    private static Target target(@Nullable UUID clinicId, String code, @Nullable IfMatch seen) {
        return new Target(clinicId, EntryKind.EXERCISE, code, seen);
    }
}
