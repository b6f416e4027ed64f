package clinic.telerehab.kit.identity;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/// Reads the caller off the verified identity of the current request.
@ApplicationScoped
public class CurrentCaller {
    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// @throws UnauthorizedException when the request carries no verified token
    public Caller get() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof OidcJwtCallerPrincipal token)) {
            throw new UnauthorizedException();
        }
        var client = Objects.requireNonNullElse(token.<String>getClaim("azp"), "");
        return new Caller(token.getSubject(), client, identity.getRoles());
    }
}
