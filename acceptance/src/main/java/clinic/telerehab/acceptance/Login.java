package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Browser.Page;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Logs a person of the demo in as a browser does: the authorization code flow with PKCE, through Keycloak's own form.
final class Login {
    static final String PASSWORD = "Clinic-demo-2026";
    private static final String DASHBOARD = "clinician-dashboard";
    private static final String APP = "patient-app";

    private Login() {}

    /// @param base the front door
    /// @return an access token for the app that this person uses
    static String token(String base, String user) {
        return open(base, user).token();
    }

    /// As [#token], for somebody who stays longer than a token is good for.
    static Credentials open(String base, String user) {
        Map<String, String> fields = Map.of("username", user, "password", PASSWORD, "credentialId", "");
        return open(base, isPatient(user) ? APP : DASHBOARD, "auth", "kc-form-login", fields);
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
                user + "@demo.telerehab.example",
                "firstName",
                "Demo",
                "lastName",
                "Patient");
        return open(base, APP, "registrations", "kc-register-form", fields);
    }

    private static Credentials open(
            String base, String client, String entrance, String form, Map<String, String> fields) {
        var flow = new CodeFlow(base, base + "/auth/realms/telerehab", client);
        try (var browser = new Browser(UnaryOperator.identity())) {
            Page back = browser.submit(browser.open(flow.entrance(entrance)), form, fields);
            return new Credentials(flow, flow.tokens(browser, back.code()));
        }
    }
}
