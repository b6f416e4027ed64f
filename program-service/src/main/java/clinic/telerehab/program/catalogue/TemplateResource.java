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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// The protocol templates over HTTP.
@Path("/v1/templates")
@Tag(name = "Catalogue")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN, Role.CLINIC_ADMIN, Role.LIBRARY_EDITOR})
@NonBlocking
public class TemplateResource {
    private final Catalogue catalogue;

    TemplateResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Operation(operationId = "listTemplates", summary = "The courses of treatment to start a program from")
    public Page<TemplateSummary> list(
            @BeanParam @Valid PageRequest page, @QueryParam("locale") @DefaultValue("en") @LanguageTag String locale) {
        return CataloguePages.cut(catalogue.publishedTemplates(), ProtocolTemplate::code, page)
                .map(template -> TemplateSummary.of(template, locale));
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "getTemplate", summary = "One template with its phases and what ends them")
    public TemplateView get(
            @RestPath String code, @QueryParam("locale") @DefaultValue("en") @LanguageTag String locale) {
        return catalogue
                .template(code)
                .map(template -> TemplateView.of(template, catalogue, locale))
                .orElseThrow(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }
}
