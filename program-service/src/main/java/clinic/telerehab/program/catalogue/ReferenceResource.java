package clinic.telerehab.program.catalogue;

import clinic.telerehab.kit.hardening.LanguageTag;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.catalogue.Reference.Kind;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// The lists of codes over HTTP.
@Path("/v1/reference")
@Tag(name = "Catalogue")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN, Role.CLINIC_ADMIN, Role.LIBRARY_EDITOR})
@NonBlocking
public class ReferenceResource {
    private final Catalogue catalogue;

    ReferenceResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Path("/{kind}")
    @Operation(
            operationId = "getReference",
            summary = "A list of codes with their names: muscles, categories, equipment, tags or reasons")
    public ReferenceView get(
            @RestPath String kind, @QueryParam("locale") @DefaultValue("en") @LanguageTag String locale) {
        return Kind.of(kind)
                .map(known -> ReferenceView.of(
                        known,
                        catalogue.referenceVersion(known),
                        catalogue.reference(known).values(),
                        locale))
                .orElseThrow(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }
}
