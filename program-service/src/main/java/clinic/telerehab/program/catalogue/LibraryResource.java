package clinic.telerehab.program.catalogue;

import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// A clinic's own entries as its editors see them, drafts and retired ones included.
@Path("/v1/library/{kind}")
@Tag(name = "Catalogue")
@RolesAllowed({Role.CLINIC_ADMIN, Role.LIBRARY_EDITOR})
public class LibraryResource {
    private final LibraryService library;

    LibraryResource(LibraryService library) {
        this.library = library;
    }

    @GET
    @Operation(operationId = "listOwnEntries", summary = "Your clinic's own exercises or templates with their drafts")
    public Uni<Page<OwnEntryView>> list(
            @RestPath String kind,
            @BeanParam @Valid PageRequest page,
            @QueryParam("clinicId") @Nullable UUID clinicId) {
        return library.list(clinicId, require(kind), page);
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "getOwnEntry", summary = "One exercise or template of your clinic with its draft")
    public Uni<OwnEntryView> get(
            @RestPath String kind, @RestPath String code, @QueryParam("clinicId") @Nullable UUID clinicId) {
        return library.get(clinicId, require(kind), code);
    }

    private static EntryKind require(String kind) {
        return EntryKind.of(kind).orElseThrow(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }
}
