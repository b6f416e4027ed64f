package clinic.telerehab.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/// The authorization code flow with PKCE, as one of the apps begins and ends it. Made anew for every login.
final class CodeFlow {
    private final String endpoints;
    private final String client;
    private final String redirect;
    private final String scope;
    private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();

    /// @param base the front door
    /// @param realm the issuer of the tokens
    CodeFlow(String base, String realm, String client) {
        this(base, realm, client, "openid");
    }

    /// @param scope what the tokens are asked to carry, beside what they always do
    CodeFlow(String base, String realm, String client, String scope) {
        this.endpoints = realm + "/protocol/openid-connect";
        this.client = client;
        this.scope = scope;
        this.redirect = base + (client.equals("patient-app") ? "/app/callback" : "/dashboard/callback");
    }

    /// Where the app sends the browser: `auth` to log in, `registrations` to sign up.
    String entrance(String page) {
        return endpoints + "/" + page + "?"
                + Browser.form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        client,
                        "redirect_uri",
                        redirect,
                        "scope",
                        scope,
                        "code_challenge",
                        challenge(),
                        "code_challenge_method",
                        "S256"));
    }

    private String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What an app gets for a code.
    Tokens tokens(Browser browser, String code) {
        return exchange(
                browser,
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", client,
                        "code", code,
                        "redirect_uri", redirect,
                        "code_verifier", verifier));
    }

    /// New ones, before the present ones end.
    Tokens renew(Browser browser, Tokens present) {
        return exchange(
                browser,
                Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token", present.refresh()));
    }

    private Tokens exchange(Browser browser, Map<String, String> grant) {
        String answer = browser.post(endpoints + "/token", grant).body();
        try {
            JsonNode tokens = Http.JSON.readTree(answer);
            return new Tokens(
                    tokens.at("/access_token").asText(),
                    tokens.at("/refresh_token").asText());
        } catch (IOException unreadable) {
            throw new IllegalStateException("no token", unreadable);
        }
    }

    /// @param access shown to the services, good for five minutes
    /// @param refresh good for the next ones
    record Tokens(String access, String refresh) {}
}
