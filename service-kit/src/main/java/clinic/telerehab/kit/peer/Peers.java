package clinic.telerehab.kit.peer;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Makes clients of other services' internal resources.
@ApplicationScoped
public class Peers {
    private final PeerConfig config;

    Peers(PeerConfig config) {
        this.config = config;
    }

    /// @param peer the short name, such as `program`
    /// @param api the resources that are asked, whose methods take the `Authorization` that [PeerTokens] gives
    /// @param within how long to wait for a connection, and then for an answer
    /// @throws IllegalStateException when `peer.urls` does not say where the service is
    public <T> T client(String peer, Class<T> api, Duration within) {
        String url = config.urls().get(peer);
        if (url == null) {
            throw new IllegalStateException("peer.urls." + peer + " is not set");
        }
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(url + "/api/" + peer))
                .connectTimeout(within.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(within.toMillis(), TimeUnit.MILLISECONDS)
                .build(api);
    }
}
