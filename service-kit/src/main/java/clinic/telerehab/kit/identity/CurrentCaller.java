package clinic.telerehab.kit.identity;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
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
        var token = token();
        var client = Objects.requireNonNullElse(token.<String>getClaim("azp"), "");
        return new Caller(token.getSubject(), client, identity.getRoles());
    }

    /// When the token of this request ends.
    public Instant expiresAt() {
        return Instant.ofEpochSecond(token().getExpirationTime());
    }

    private OidcJwtCallerPrincipal token() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof OidcJwtCallerPrincipal token)) {
            throw new UnauthorizedException();
        }
        return token;
    }

    /// For internal operations: the role says that it is a service, this says which.
    ///
    /// @throws ForbiddenException for every other client
    public void requireClient(List<String> allowed) {
        if (!allowed.contains(get().client())) {
            throw new ForbiddenException();
        }
    }
}
