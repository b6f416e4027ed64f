package clinic.telerehab.kit.audit;

import clinic.telerehab.kit.hardening.LongLived;
import clinic.telerehab.kit.identity.CurrentCaller;
import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Whether this service's audit is as it was written, over HTTP.
@Path("/v1/audit/verification")
@Tag(name = "Audit")
@RolesAllowed({Role.OPS, Role.CLINIC_ADMIN})
public class AuditVerificationResource {
    private final AuditVerification verification;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    AuditVerificationResource(AuditVerification verification, AuditTrail audit, CurrentCaller caller, Clock clock) {
        this.verification = verification;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @LongLived
    @Operation(
            operationId = "verifyAudit",
            summary = "Whether the audit is intact; names the first row that was altered, removed, inserted or swapped")
    public Uni<AuditFinding> verify() {
        var entry = AuditEntry.allowed(caller.get(), "audit.verify", null, clock.instant());
        return audit.record(entry, false).chain(verification::verify);
    }
}
