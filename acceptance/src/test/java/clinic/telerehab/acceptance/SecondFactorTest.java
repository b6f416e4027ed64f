package clinic.telerehab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.acceptance.Browser.Page;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The realm of production, which the demo eases: who must bring a second factor, and that no mail replaces it.
@ExtendWith(RunningSuite.class)
class SecondFactorTest {
    private static final String SET_UP = "kc-totp-settings-form";
    private static final String ASK = "kc-otp-login-form";
    private static final String NEW_PASSWORD = "kc-passwd-update-form";
    private static final Pattern SECRET = Pattern.compile("name=\"totpSecret\" value=\"([^\"]+)\"");
    private static final Pattern FORGOTTEN = Pattern.compile("href=\"([^\"]*/reset-credentials[^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("(http\\S*/action-token\\S*)");
    private static ProductionRealm realm;

    private final Stage stage = new Stage(RunningSuite.PORT, new SilentNarrator());

    @BeforeAll
    static void openRealm() throws IOException {
        realm = ProductionRealm.open();
    }

    @AfterAll
    static void closeRealm() throws IOException {
        realm.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinician", "clinic-admin", "ops", "clinician clinic-admin ops"})
    void asksStaffForASecondFactor(String roles) throws Exception {
        String person = realm.person(roles.split(" "));
        Totp phone = enrol(person);

        try (Browser browser = ProductionRealm.browser()) {
            Page asked = giveName(browser, person);
            assertThat(asked.has(ASK)).isTrue();
            Page refused = browser.submit(asked, ASK, Map.of("otp", phone.wrongCode()));
            assertThat(refused.isBackAtTheApp()).isFalse();
            assertThat(refused.has(ASK)).isTrue();
            await().until(() -> realm.refusals(person) == 1);
            Page back = browser.submit(refused, ASK, Map.of("otp", phone.code()));
            assertThat(back.isBackAtTheApp()).isTrue();
        }
    }

    @Test
    void refusesACodeThatWasUsed() throws Exception {
        String person = realm.person("clinician");
        Totp phone = enrol(person);
        String code = phone.code();
        assertThat(logIn(person, code).isBackAtTheApp()).isTrue();

        Page second = logIn(person, code);

        assertThat(second.isBackAtTheApp()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient", "library-editor"})
    void asksNobodyElse(String role) throws Exception {
        String person = realm.person(role);

        try (Browser browser = ProductionRealm.browser()) {
            assertThat(giveName(browser, person).isBackAtTheApp()).isTrue();
        }
    }

    @Test
    void asksForTheSecondFactorBeforeAForgottenPasswordIsReplaced() throws Exception {
        String person = realm.person("clinician");
        Totp phone = enrol(person);

        try (Browser browser = ProductionRealm.browser()) {
            Page asked = browser.open(mailedLink(browser, person));
            assertThat(asked.has(ASK)).isTrue();
            Page refused = browser.submit(asked, ASK, Map.of("otp", phone.wrongCode()));
            assertThat(refused.has(NEW_PASSWORD)).isFalse();
            await().until(() -> realm.refusals(person) == 1);
            Page allowed = browser.submit(refused, ASK, Map.of("otp", phone.code()));
            assertThat(allowed.has(NEW_PASSWORD)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinician", "clinic-admin", "ops"})
    void givesStaffWithoutASecondFactorNoNewPasswordByMail(String role) throws Exception {
        String person = realm.person(role);

        try (Browser browser = ProductionRealm.browser()) {
            Page answer = browser.open(mailedLink(browser, person));

            assertThat(answer.has("kc-error-message")).isTrue();
            assertThat(answer.has(SET_UP) || answer.has(NEW_PASSWORD) || answer.isBackAtTheApp())
                    .isFalse();
        }
    }

    @Test
    void givesAPatientANewPasswordByMail() throws Exception {
        String person = realm.person();

        try (Browser browser = ProductionRealm.browser()) {
            Page form = browser.open(mailedLink(browser, person));
            Page back = browser.submit(
                    form,
                    NEW_PASSWORD,
                    Map.of("password-new", "Quite-another-2026", "password-confirm", "Quite-another-2026"));

            assertThat(back.isBackAtTheApp()).isTrue();
        }
    }

    /// The first login: staff is let in only after the second factor was set up.
    private static Totp enrol(String person) throws Exception {
        try (Browser browser = ProductionRealm.browser()) {
            Page setUp = giveName(browser, person);
            assertThat(setUp.has(SET_UP)).isTrue();
            String secret = setUp.find(SECRET);
            var phone = new Totp(secret);
            Page refused = browser.submit(
                    setUp, SET_UP, Map.of("totpSecret", secret, "totp", phone.wrongCode(), "userLabel", "phone"));
            assertThat(refused.has(SET_UP)).isTrue();
            Page back = browser.submit(
                    refused, SET_UP, Map.of("totpSecret", secret, "totp", phone.code(), "userLabel", "phone"));
            assertThat(back.isBackAtTheApp()).isTrue();
            return phone;
        }
    }

    private static Page giveName(Browser browser, String person) {
        Map<String, String> fields = Map.of("username", person, "password", Login.PASSWORD, "credentialId", "");
        return browser.submit(ProductionRealm.begin(browser), "kc-form-login", fields);
    }

    private static Page logIn(String person, String code) {
        try (Browser browser = ProductionRealm.browser()) {
            return browser.submit(giveName(browser, person), ASK, Map.of("otp", code));
        }
    }

    private String mailedLink(Browser browser, String person) {
        Page forgotten = browser.open("http://localhost:" + RunningSuite.PORT
                + path(ProductionRealm.begin(browser).find(FORGOTTEN)));
        Page sent = browser.submit(forgotten, "kc-reset-password-form", Map.of("username", person));
        assertThat(sent.isBackAtTheApp()).isFalse();
        String address = ProductionRealm.address(person);
        await().until(() -> LINK.matcher(stage.mail().newestTo(address)).find());
        return new Page(stage.mail().newestTo(address), "").find(LINK);
    }

    /// Of a link that may or may not name its host.
    private static String path(String link) {
        return link.substring(link.indexOf("/auth/"));
    }
}
