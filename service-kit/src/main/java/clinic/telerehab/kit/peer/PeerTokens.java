package clinic.telerehab.kit.peer;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientConfigBuilder;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Tokens of this service for calling others. Each is good for one callee only, so that what one service is handed
/// opens no other.
@ApplicationScoped
public class PeerTokens {
    private final Map<String, Uni<String>> bearers = new ConcurrentHashMap<>();
    private final PeerConfig config;
    private final OidcClients clients;
    private final String clientId;
    private final String secret;

    PeerTokens(
            PeerConfig config,
            OidcClients clients,
            @ConfigProperty(name = "quarkus.oidc.client-id") String clientId,
            @ConfigProperty(name = "OIDC_CLIENT_SECRET") String secret) {
        this.config = config;
        this.clients = clients;
        this.clientId = clientId;
        this.secret = secret;
    }

    /// The value of an `Authorization` header for calling that service; renewed when it ends.
    ///
    /// @param peer the short name, such as `program`
    public Uni<String> bearerFor(String peer) {
        return bearers.computeIfAbsent(peer, this::connect);
    }

    private Uni<String> connect(String peer) {
        // No discovery: this service must start while the identity provider is down.
        var settings = new OidcClientConfigBuilder()
                .id("peer-" + peer)
                .discoveryEnabled(false)
                .tokenPath(config.tokenUrl())
                .clientId(clientId)
                .credentials(secret)
                .scopes("aud-" + peer)
                .build();
        Uni<OidcClient> client = clients.newClient(settings).memoize().indefinitely();
        var tokens = new TokensHelper();
        return client.chain(tokens::getTokens).map(Tokens::getAccessToken).map("Bearer "::concat);
    }
}
