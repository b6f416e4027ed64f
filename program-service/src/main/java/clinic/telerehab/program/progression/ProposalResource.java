package clinic.telerehab.program.progression;

import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.hardening.LanguageTag;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Proposals of the progression over HTTP.
@Path("/v1")
@Tag(name = "Progression")
public class ProposalResource {
    private final ProposalService proposals;

    ProposalResource(ProposalService proposals) {
        this.proposals = proposals;
    }

    @GET
    @Path("/programs/{programId}/proposals")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(
            operationId = "listProposals",
            summary = "What the progression proposed and did, newest first, with reasons")
    public Uni<Page<ProposalView>> list(
            @RestPath UUID programId,
            @QueryParam("status") @Nullable ProposalStatus status,
            @QueryParam("locale") @LanguageTag @Nullable String locale,
            @BeanParam @Valid PageRequest page) {
        return proposals.list(programId, status, page, locale);
    }

    @POST
    @Path("/programs/{programId}/proposals/evaluate")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "evaluateProposals", summary = "Look at all items of a running program now")
    public Uni<EvaluationView> evaluate(
            @RestPath UUID programId, @QueryParam("locale") @LanguageTag @Nullable String locale) {
        return proposals.evaluate(programId, locale);
    }

    @POST
    @Path("/proposals/{id}/accept")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "acceptProposal", summary = "Carry out a proposal, from tomorrow on where the patient is")
    public Uni<ProposalView> accept(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @QueryParam("locale") @LanguageTag @Nullable String locale) {
        return proposals.accept(id, seen, locale);
    }

    @POST
    @Path("/proposals/{id}/modify")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "modifyProposal", summary = "Carry out a proposal with other amounts, within the limits")
    public Uni<ProposalView> modify(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @QueryParam("locale") @LanguageTag @Nullable String locale,
            @NotNull @Valid ModifyProposalRequest request) {
        return proposals.modify(id, seen, request, locale);
    }

    @POST
    @Path("/proposals/{id}/reject")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "rejectProposal", summary = "Turn a proposal down; it is not made again for a week")
    public Uni<ProposalView> reject(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @QueryParam("locale") @LanguageTag @Nullable String locale,
            @NotNull @Valid RejectProposalRequest request) {
        return proposals.reject(id, seen, request, locale);
    }
}
