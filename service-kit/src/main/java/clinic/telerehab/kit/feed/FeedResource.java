package clinic.telerehab.kit.feed;

import clinic.telerehab.kit.hardening.LongLived;
import clinic.telerehab.kit.identity.CurrentCaller;
import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// This service's feed, for the services that consume it; never routed from outside.
@Path("/internal/feed")
@Tag(name = "Internal")
@RolesAllowed(Role.SERVICE)
public class FeedResource {
    private final FeedReader reader;
    private final FeedConfig config;
    private final FeedReaders readers;
    private final CurrentCaller caller;

    FeedResource(FeedReader reader, FeedReaders readers, FeedConfig config, CurrentCaller caller) {
        this.reader = reader;
        this.readers = readers;
        this.config = config;
        this.caller = caller;
    }

    @GET
    @LongLived
    @Produces(CloudEvent.BATCH)
    @Operation(
            operationId = "readFeed",
            summary = "Events in commit order; waits for the next one where there is none yet")
    public Uni<List<CloudEvent>> read(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit,
            @QueryParam("wait") @DefaultValue("0") @Min(0) @Max(30) int waitSeconds) {
        caller.requireClient(config.consumers().orElse(List.of()));
        FeedPosition position = FeedPosition.parse(after);
        readers.asks(caller.get().client(), position);
        return reader.read(position, limit, Duration.ofSeconds(waitSeconds));
    }
}
