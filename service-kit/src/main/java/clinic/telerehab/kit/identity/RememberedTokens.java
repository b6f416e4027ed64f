package clinic.telerehab.kit.identity;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Remembers who a verified token belongs to for half a minute at most, and never past its end: verifying a signature
/// costs more than the work of most requests. Only successes are remembered, by a hash, so no token is kept.
@Alternative
@Priority(1)
@ApplicationScoped
class RememberedTokens implements HttpAuthenticationMechanism {
    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final int MOST_TOKENS = 10_000;

    private final OidcAuthenticationMechanism oidc;
    private final Map<String, Remembered> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
            return size() > MOST_TOKENS;
        }
    };

    RememberedTokens(OidcAuthenticationMechanism oidc) {
        this.oidc = oidc;
    }

    private record Remembered(SecurityIdentity identity, Instant until) {}

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader("Authorization");
        if (header == null) {
            return oidc.authenticate(context, providers);
        }
        String key = hash(header);
        SecurityIdentity known = find(key);
        return known != null
                ? Uni.createFrom().item(known)
                : verify(context, providers).invoke(identity -> remember(key, identity));
    }

    /// Whatever a token makes the verification stumble over, it is a token that does not let in.
    private Uni<SecurityIdentity> verify(RoutingContext context, IdentityProviderManager providers) {
        return Uni.createFrom()
                .deferred(() -> oidc.authenticate(context, providers))
                .onFailure(failure -> !isOutage(failure))
                .transform(AuthenticationFailedException::new)
                .invoke(RememberedTokens::requireSubject);
    }

    private static void requireSubject(@Nullable SecurityIdentity identity) {
        boolean isNobody = identity != null
                && identity.getPrincipal() instanceof OidcJwtCallerPrincipal token
                && token.getSubject() == null;
        if (isNobody) {
            throw new AuthenticationFailedException();
        }
    }

    private static boolean isOutage(Throwable failure) {
        return failure instanceof OIDCException || failure instanceof IOException;
    }

    private synchronized @Nullable SecurityIdentity find(String key) {
        Remembered found = remembered.get(key);
        return found == null || Instant.now().isAfter(found.until()) ? null : found.identity();
    }

    private synchronized void remember(String key, @Nullable SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof OidcJwtCallerPrincipal token) {
            Instant end = Instant.ofEpochSecond(token.getExpirationTime());
            Instant soon = Instant.now().plus(AT_MOST);
            remembered.put(key, new Remembered(identity, end.isBefore(soon) ? end : soon));
        }
    }

    private static String hash(String header) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(header.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }
}
