package clinic.telerehab.program.catalogue;

import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.hardening.LanguageTag;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.program.catalogue.LibraryService.Target;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

/// The protocol templates over HTTP: the shipped ones and those of the caller's clinic.
@Path("/v1/templates")
@Tag(name = "Catalogue")
public class TemplateResource {
    private final CatalogueService catalogue;
    private final LibraryService library;

    TemplateResource(CatalogueService catalogue, LibraryService library) {
        this.catalogue = catalogue;
        this.library = library;
    }

    @GET
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN, Role.CLINIC_ADMIN, Role.LIBRARY_EDITOR})
    @Operation(operationId = "listTemplates", summary = "The courses of treatment to start a program from")
    public Uni<Page<TemplateSummary>> list(
            @BeanParam @Valid PageRequest page,
            @QueryParam("locale") @DefaultValue("en") @LanguageTag String locale,
            @QueryParam("clinicId") @Nullable UUID clinicId) {
        return catalogue.templates(clinicId, page, locale);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN, Role.CLINIC_ADMIN, Role.LIBRARY_EDITOR})
    @Operation(operationId = "getTemplate", summary = "One template with its phases and what ends them")
    public Uni<TemplateView> get(
            @RestPath String code,
            @QueryParam("locale") @DefaultValue("en") @LanguageTag String locale,
            @QueryParam("clinicId") @Nullable UUID clinicId) {
        return catalogue.template(clinicId, code, locale);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({Role.CLINIC_ADMIN, Role.LIBRARY_EDITOR})
    @Operation(
            operationId = "draftTemplate",
            summary = "Begin a template of your clinic under a code of your making, or change its draft")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnEntryView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OwnEntryView.class)))
    public Uni<Response> draft(
            @RestPath String code,
            @QueryParam("clinicId") @Nullable UUID clinicId,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull @Valid DraftTemplateRequest request) {
        return library.draft(target(clinicId, code, seen), request.content()).map(Creation::response);
    }

    @POST
    @Path("/{code}/publish")
    @RolesAllowed({Role.CLINIC_ADMIN, Role.LIBRARY_EDITOR})
    @Operation(operationId = "publishTemplate", summary = "Make the draft a version that programs can start from")
    public Uni<OwnEntryView> publish(
            @RestPath String code,
            @QueryParam("clinicId") @Nullable UUID clinicId,
            @RestHeader("If-Match") @Nullable IfMatch seen) {
        return library.publish(target(clinicId, code, seen));
    }

    @POST
    @Path("/{code}/retire")
    @RolesAllowed({Role.CLINIC_ADMIN, Role.LIBRARY_EDITOR})
    @Operation(operationId = "retireTemplate", summary = "Take a template of your clinic out of what can be chosen")
    public Uni<OwnEntryView> retire(
            @RestPath String code,
            @QueryParam("clinicId") @Nullable UUID clinicId,
            @RestHeader("If-Match") @Nullable IfMatch seen) {
        return library.retire(target(clinicId, code, seen));
    }

    private static Target target(@Nullable UUID clinicId, String code, @Nullable IfMatch seen) {
        return new Target(clinicId, EntryKind.TEMPLATE, code, seen);
    }
}
