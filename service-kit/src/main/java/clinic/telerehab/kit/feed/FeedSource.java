package clinic.telerehab.kit.feed;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientConfigBuilder;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.TokensHelper;
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

    private final FeedClient client;
    private final Uni<OidcClient> tokenClient;
    private final TokensHelper tokens = new TokensHelper();
    private final long waitSeconds;

    FeedSource(String producer, String url, FeedConfig config, OidcClients clients, String clientId, String secret) {
        waitSeconds = config.waitFor().toSeconds();
        client = QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(url + "/api/" + producer))
                .connectTimeout(CONNECT_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(config.waitFor().plus(ANSWER_WITHIN).toMillis(), TimeUnit.MILLISECONDS)
                .build(FeedClient.class);
        // No discovery: this service must start while the identity provider is down.
        var settings = new OidcClientConfigBuilder()
                .id("feed-" + producer)
                .discoveryEnabled(false)
                .tokenPath(config.tokenUrl())
                .clientId(clientId)
                .credentials(secret)
                .scopes("aud-" + producer)
                .build();
        tokenClient = clients.newClient(settings).memoize().indefinitely();
    }

    Uni<List<CloudEvent>> read(@Nullable String after) {
        return tokenClient
                .chain(tokens::getTokens)
                .map(Tokens::getAccessToken)
                .chain(token -> client.read("Bearer " + token, after, LIMIT, waitSeconds));
    }
}
