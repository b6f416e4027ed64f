package clinic.telerehab.kit.access;

import clinic.telerehab.kit.audit.AuditTrail;
import clinic.telerehab.kit.problem.ProblemResponse;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Records a refusal, then answers it.
class AccessRefusedMapper {
    private final AuditTrail audit;
    private final ProblemResponse answers;

    AccessRefusedMapper(AuditTrail audit, ProblemResponse answers) {
        this.audit = audit;
        this.answers = answers;
    }

    @ServerExceptionMapper
    Uni<Response> map(AccessRefused refused) {
        return audit.recordNow(refused.entry()).map(done -> answers.of(refused.type()));
    }
}
