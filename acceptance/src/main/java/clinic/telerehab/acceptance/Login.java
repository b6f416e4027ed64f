package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Browser.Page;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Logs a person of the demo in as a browser does: the authorization code flow with PKCE, through Keycloak's own form.
final class Login {
    static final String PASSWORD = "Clinic-demo-2026";
    private static final String DASHBOARD = "clinician-dashboard";
    private static final String APP = "patient-app";
    private static final Pattern LINK = Pattern.compile("http\\S+");
    private static final String LOGIN_FORM = "kc-form-login";

    private Login() {}

    /// @param base the front door
    /// @return an access token for the app that this person uses
    static String token(String base, String user) {
        return open(base, user).token();
    }

    /// As [#token], for somebody who stays longer than a token is good for.
    static Credentials open(String base, String user) {
        return open(base, isPatient(user) ? APP : DASHBOARD, "auth", LOGIN_FORM, known(user));
    }

    /// A token that carries the login's mail address: the app asks for one when its owner wants mail.
    static String tokenWithAddress(String base, String user) {
        var flow = addressFlow(base, user);
        try (var browser = new Browser(UnaryOperator.identity())) {
            Page back = browser.submit(browser.open(flow.entrance("auth")), LOGIN_FORM, known(user));
            return flow.tokens(browser, back.code()).access();
        }
    }

    /// As [#tokenWithAddress], for somebody who signed up and whose address was not verified yet: the app has Keycloak
    /// send a link to it, and its owner opens the link.
    static String tokenWithVerifiedAddress(Stage stage, String user) {
        var flow = addressFlow(stage.base(), user);
        try (var browser = new Browser(UnaryOperator.identity())) {
            Page form = browser.open(flow.entrance("auth") + "&kc_action=VERIFY_EMAIL");
            Page asks = browser.submit(form, LOGIN_FORM, known(user));
            if (browser.submit(asks, "kc-verify-email-form", Map.of()).isBackAtTheApp()) {
                throw new IllegalStateException("no address is verified without its mail");
            }
            Page back = browser.open(link(stage.mail().newestTo(addressOf(user))));
            return flow.tokens(browser, back.code()).access();
        }
    }

    private static String link(String mail) {
        return LINK.matcher(mail).results().map(MatchResult::group).findFirst().orElse("");
    }

    /// The mail address that somebody signs up with.
    static String addressOf(String user) {
        return user + "@demo.telerehab.example";
    }

    private static CodeFlow addressFlow(String base, String user) {
        return new CodeFlow(base, realm(base), isPatient(user) ? APP : DASHBOARD, "openid email");
    }

    private static Map<String, String> known(String user) {
        return Map.of("username", user, "password", PASSWORD, "credentialId", "");
    }

    private static String realm(String base) {
        return base + "/auth/realms/telerehab";
    }

    private static boolean isPatient(String user) {
        return user.startsWith("patient") || user.equals("control");
    }

    /// Signs a new patient up, as everybody may.
    static Credentials signUp(String base, String user) {
        Map<String, String> fields = Map.of(
                "username",
                user,
                "password",
                PASSWORD,
                "password-confirm",
                PASSWORD,
                "email",
                addressOf(user),
                "firstName",
                "Demo",
                "lastName",
                "Patient");
        return open(base, APP, "registrations", "kc-register-form", fields);
    }

    private static Credentials open(
            String base, String client, String entrance, String form, Map<String, String> fields) {
        var flow = new CodeFlow(base, realm(base), client);
        try (var browser = new Browser(UnaryOperator.identity())) {
            Page back = browser.submit(browser.open(flow.entrance(entrance)), form, fields);
            return new Credentials(flow, flow.tokens(browser, back.code()));
        }
    }
}
