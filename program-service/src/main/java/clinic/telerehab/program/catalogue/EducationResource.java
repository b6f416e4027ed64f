package clinic.telerehab.program.catalogue;

import clinic.telerehab.kit.hardening.LanguageTag;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// The education cards over HTTP.
@Path("/v1/education")
@Tag(name = "Catalogue")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN, Role.CLINIC_ADMIN, Role.LIBRARY_EDITOR})
@NonBlocking
public class EducationResource {
    private final Catalogue catalogue;

    EducationResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "getEducationCard", summary = "A short text for the patient to read")
    public EducationCardView get(
            @RestPath String code, @QueryParam("locale") @DefaultValue("en") @LanguageTag String locale) {
        return catalogue
                .card(code)
                .map(card -> EducationCardView.of(card, locale))
                .orElseThrow(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }
}
