package clinic.telerehab.messaging.notification;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Reads the mail address off the token of this request, where its owner had it put there.
@ApplicationScoped
class LoginAddress {
    private static final int LONGEST = 254;

    private final SecurityIdentity identity;

    LoginAddress(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// Null when the token carries none that was verified.
    @Nullable
    String verified() {
        if (!(identity.getPrincipal() instanceof OidcJwtCallerPrincipal token)) {
            return null;
        }
        String address = token.getClaim("email");
        boolean isVerified = Boolean.TRUE.equals(token.<Boolean>getClaim("email_verified"));
        return isVerified && address != null && address.length() <= LONGEST ? address : null;
    }
}
