package clinic.telerehab.kit.peer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/// Settings of calls to other services.
@ConfigMapping(prefix = "peer")
interface PeerConfig {
    /// The address of each service that is asked, inside the cluster and without a path, by its short name.
    Map<String, String> urls();

    /// Where a client-credentials token is had.
    @WithDefault("${quarkus.oidc.auth-server-url}/protocol/openid-connect/token")
    String tokenUrl();
}
