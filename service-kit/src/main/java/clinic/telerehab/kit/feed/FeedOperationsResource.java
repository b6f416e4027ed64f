package clinic.telerehab.kit.feed;

import clinic.telerehab.kit.audit.AuditEntry;
import clinic.telerehab.kit.audit.AuditTrail;
import clinic.telerehab.kit.hardening.LongLived;
import clinic.telerehab.kit.identity.CurrentCaller;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// The feeds this service reads, for operators over HTTP.
@Path("/v1/ops/feeds")
@Tag(name = "Operations")
@RolesAllowed(Role.OPS)
public class FeedOperationsResource {
    private final FeedDesk desk;
    private final FeedConfig config;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    FeedOperationsResource(FeedDesk desk, FeedConfig config, AuditTrail audit, CurrentCaller caller, Clock clock) {
        this.desk = desk;
        this.config = config;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listFeeds", summary = "How far each feed is applied, and what could not be")
    public Uni<List<FeedStatus>> list() {
        return audit("feed.read").chain(desk::status);
    }

    @POST
    @LongLived
    @Path("/{producer}/replay")
    @Operation(operationId = "replayFeed", summary = "Apply again what could not be applied; see what still can't")
    public Uni<List<FeedStatus>> replay(@RestPath String producer) {
        if (!config.sources().containsKey(producer)) {
            throw new DomainProblem(CommonProblem.NOT_FOUND);
        }
        return audit("feed.replay").chain(() -> desk.replay(producer)).chain(desk::status);
    }

    private Uni<Void> audit(String action) {
        return audit.recordNow(AuditEntry.allowed(caller.get(), action, null, clock.instant()));
    }
}
