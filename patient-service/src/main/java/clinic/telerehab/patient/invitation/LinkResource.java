package clinic.telerehab.patient.invitation;

import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.kit.identity.CurrentCaller;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.problem.DomainProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Linking a login to a patient's record or to a member of staff, over HTTP.
@Path("/v1/me/link")
@Tag(name = "Me")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN, Role.CLINIC_ADMIN})
public class LinkResource {
    private final LinkService links;
    private final LinkAttempts attempts;
    private final CurrentCaller caller;

    LinkResource(LinkService links, LinkAttempts attempts, CurrentCaller caller) {
        this.links = links;
        this.attempts = attempts;
        this.caller = caller;
    }

    /// The code from the mail.
    record LinkRequest(
            @NotBlank @Size(max = 40) @Schema(examples = "7K2M-0QXA-93TV")
            String code) {}

    @POST
    @Operation(
            operationId = "redeemInvitation",
            summary = "Link your login with the code you were sent, as a patient or as staff")
    public Uni<LinkView> link(@NotNull @Valid LinkRequest request) {
        Caller who = caller.get();
        return attempts.count(who.subject())
                .chain(() -> links.redeem(who, new InvitationCode(request.code())))
                .onFailure(DomainProblem.class)
                .call(problem -> links.recordRefusal(who, (DomainProblem) problem));
    }
}
