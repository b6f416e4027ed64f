package clinic.telerehab.kit.feed;

import clinic.telerehab.kit.peer.PeerTokens;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One producer's feed over HTTP, read with a token made for that producer alone.
class FeedSource {
    static final int LIMIT = 200;
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private final String producer;
    private final FeedClient client;
    private final PeerTokens tokens;
    private final long waitSeconds;

    FeedSource(String producer, String url, FeedConfig config, PeerTokens tokens) {
        this.producer = producer;
        this.tokens = tokens;
        waitSeconds = config.waitFor().toSeconds();
        if (waitSeconds < 1) {
            throw new IllegalStateException("feed.wait-for is a second at least, not " + config.waitFor());
        }
        client = QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(url + "/api/" + producer))
                .connectTimeout(CONNECT_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(config.waitFor().plus(ANSWER_WITHIN).toMillis(), TimeUnit.MILLISECONDS)
                .build(FeedClient.class);
    }

    Uni<List<CloudEvent>> read(@Nullable String after) {
        return tokens.bearerFor(producer).chain(bearer -> client.read(bearer, after, LIMIT, waitSeconds));
    }
}
