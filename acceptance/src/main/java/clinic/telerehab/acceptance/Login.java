package clinic.telerehab.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Logs a person in as a browser does: the authorization code flow with PKCE, through Keycloak's own form.
final class Login {
    static final String PASSWORD = "Clinic-demo-2026";
    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final Pattern REGISTRATION =
            Pattern.compile("<form[^>]*id=\"kc-register-form\"[^>]*action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final String realm;
    private final String redirect;
    private final String client;

    private Login(String base, String client) {
        this.realm = base + "/auth/realms/telerehab/protocol/openid-connect";
        this.client = client;
        this.redirect = base + (client.equals("patient-app") ? "/app/callback" : "/dashboard/callback");
    }

    /// @param base the front door
    /// @return an access token for the patient app
    static String patient(String base, String user) {
        return new Login(base, "patient-app").token(user);
    }

    /// @return an access token for the clinician dashboard
    static String staff(String base, String user) {
        return new Login(base, "clinician-dashboard").token(user);
    }

    /// Signs a new patient up, as everybody may.
    static String signUp(String base, String user) {
        String email = user + "@demo.telerehab.example";
        return new Login(base, "patient-app")
                .token(
                        user,
                        "/registrations?",
                        REGISTRATION,
                        form(
                                "username",
                                user,
                                "password",
                                PASSWORD,
                                "password-confirm",
                                PASSWORD,
                                "email",
                                email,
                                "firstName",
                                "Demo",
                                "lastName",
                                "Patient"));
    }

    private String token(String user) {
        return token(user, "/auth?", FORM, form("username", user, "password", PASSWORD, "credentialId", ""));
    }

    private String token(String user, String entrance, Pattern form, String fields) {
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        try (HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new LocalCookies()).build()) {
            String page = browser.send(get(authorization(entrance, verifier)), HttpResponse.BodyHandlers.ofString())
                    .body();
            HttpResponse<String> back = browser.send(
                    post(find(form, page).replace("&amp;", "&"), fields), HttpResponse.BodyHandlers.ofString());
            String code = find(CODE, back.headers().firstValue("location").orElse(""));
            String exchange = form(
                    "grant_type",
                    "authorization_code",
                    "client_id",
                    client,
                    "code",
                    code,
                    "redirect_uri",
                    redirect,
                    "code_verifier",
                    verifier);
            String tokens = browser.send(post(realm + "/token", exchange), HttpResponse.BodyHandlers.ofString())
                    .body();
            return Http.JSON.readTree(tokens).at("/access_token").asText();
        } catch (IOException | GeneralSecurityException | InterruptedException failure) {
            throw new IllegalStateException("no login for " + user, failure);
        }
    }

    private String authorization(String entrance, String verifier) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        return realm
                + entrance
                + form(
                        "response_type",
                        "code",
                        "client_id",
                        client,
                        "redirect_uri",
                        redirect,
                        "scope",
                        "openid",
                        "code_challenge",
                        challenge,
                        "code_challenge_method",
                        "S256");
    }

    private static String form(String... pairs) {
        var form = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&").append(pairs[i]).append('=');
            form.append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    private static HttpRequest get(String uri) {
        return HttpRequest.newBuilder(URI.create(uri)).build();
    }

    private static HttpRequest post(String uri, String form) {
        return HttpRequest.newBuilder(URI.create(uri))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }

    private static String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("the login went otherwise than expected");
        }
        return found.group(1);
    }
}
