package clinic.telerehab.kit.access;

import clinic.telerehab.kit.audit.AuditTrail;
import clinic.telerehab.kit.problem.Denials;
import clinic.telerehab.kit.problem.ProblemResponse;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Counts a refusal and records it, then answers it.
class AccessRefusedMapper {
    private final AuditTrail audit;
    private final ProblemResponse answers;
    private final Denials denials;

    AccessRefusedMapper(AuditTrail audit, ProblemResponse answers, Denials denials) {
        this.audit = audit;
        this.answers = answers;
        this.denials = denials;
    }

    @ServerExceptionMapper
    Uni<Response> map(AccessRefused refused) {
        denials.count(refused.type());
        return audit.recordNow(refused.entry()).map(done -> answers.of(refused.type()));
    }
}
