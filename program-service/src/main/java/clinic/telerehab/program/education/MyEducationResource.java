package clinic.telerehab.program.education;

import clinic.telerehab.kit.hardening.LanguageTag;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// A patient's own cards over HTTP.
@Path("/v1/me/education")
@Tag(name = "Education")
@RolesAllowed(Role.PATIENT)
public class MyEducationResource {
    private final EducationService education;

    MyEducationResource(EducationService education) {
        this.education = education;
    }

    @GET
    @Operation(operationId = "listMyEducation", summary = "The cards you were given to read, in your language")
    public Uni<Page<AssignmentView>> list(
            @BeanParam @Valid PageRequest page, @QueryParam("locale") @LanguageTag @Nullable String locale) {
        return education.mine(locale, page);
    }

    @POST
    @Path("/{code}/ack")
    @Operation(operationId = "acknowledgeEducation", summary = "Say that you have read a card; the first time counts")
    public Uni<AssignmentView> acknowledge(
            @RestPath String code, @QueryParam("locale") @LanguageTag @Nullable String locale) {
        return education.acknowledge(code, locale);
    }
}
