package clinic.telerehab.kit.feed;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The other end of [FeedResource].
@Path("/internal/feed")
interface FeedClient {
    @GET
    @Produces(CloudEvent.BATCH)
    Uni<List<CloudEvent>> read(
            @HeaderParam("Authorization") String authorization,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") int limit,
            @QueryParam("wait") long waitSeconds);
}
