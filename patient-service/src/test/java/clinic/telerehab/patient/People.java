package clinic.telerehab.patient;

import static io.restassured.RestAssured.given;

import clinic.telerehab.kit.fixture.TestTokens;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.mailer.MockMailbox;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The people that the tests are about, made through the API. Every test makes its own, so none depends on another.
public final class People {
    private static final String BASE = "/api/patient/v1";
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");

    private People() {}

    /// A member of staff, or an operator: a login and the token it calls with.
    public record Login(String subject, String token) {
        public static Login of(String... roles) {
            String subject = UUID.randomUUID().toString();
            return new Login(subject, TestTokens.person(subject, roles));
        }
    }

    /// A practitioner and their login.
    public record Practitioner(UUID id, Login login) {}

    /// A clinic with its administrator.
    public record Clinic(UUID id, Practitioner admin) {}

    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    public static Login operator() {
        return Login.of("ops");
    }

    public static Login stranger() {
        return Login.of("patient");
    }

    public static RequestSpecification as(Login login) {
        return given().auth()
                .oauth2(login.token())
                .contentType("application/json")
                .basePath(BASE);
    }

    public static RequestSpecification anonymous() {
        return given().contentType("application/json").basePath(BASE);
    }

    public static Clinic clinic() {
        var operator = operator();
        UUID id = newId();
        openClinic(operator, id, "Northside").statusCode(201);
        var admin = new Practitioner(newId(), Login.of("clinic-admin"));
        register(operator, admin, id, "OTHER", null).statusCode(201);
        return new Clinic(id, admin);
    }

    public static ValidatableResponse openClinic(Login as, UUID id, String name) {
        return as(as).body(clinicSettings(name)).put("/clinics/{id}", id).then();
    }

    public static String clinicSettings(String name) {
        return """
                {"name": "%s", "timezone": "Europe/Berlin", "defaultLocale": "en", "emergencyPhone": "112",
                 "emergencyTexts": {"en": "Call at once.", "de": "Rufen Sie sofort an."}}
                """.formatted(name);
    }

    public static Practitioner physiotherapist(Clinic clinic) {
        return practitioner(clinic, "PHYSIOTHERAPIST", "L-" + newId());
    }

    public static Practitioner assistant(Clinic clinic) {
        return practitioner(clinic, "ASSISTANT", null);
    }

    /// Staff who treat patients and run the clinic too.
    public static Practitioner clinicianAndAdmin(Clinic clinic) {
        var practitioner = new Practitioner(newId(), Login.of("clinician", "clinic-admin"));
        register(clinic.admin().login(), practitioner, clinic.id(), "PHYSIOTHERAPIST", "L-" + newId())
                .statusCode(201);
        return practitioner;
    }

    private static Practitioner practitioner(Clinic clinic, String profession, @Nullable String licence) {
        var practitioner = new Practitioner(newId(), Login.of("clinician"));
        register(clinic.admin().login(), practitioner, clinic.id(), profession, licence)
                .statusCode(201);
        return practitioner;
    }

    public static ValidatableResponse register(
            Login as, Practitioner who, UUID clinicId, String profession, @Nullable String licence) {
        return as(as).body(practitioner(clinicId, who.login().subject(), profession, licence))
                .put("/practitioners/{id}", who.id())
                .then();
    }

    public static String practitioner(UUID clinicId, String subject, String profession, @Nullable String licence) {
        return """
                {"clinicId": "%s", "subject": "%s", "displayName": "T. Herapist", "profession": "%s",
                 "licenceNumber": %s}
                """.formatted(clinicId, subject, profession, json(licence));
    }

    public static String registration(UUID clinicId, String recordNumber) {
        return """
                {"clinicId": "%s", "recordNumber": "%s", "givenName": "Ada", "familyName": "Example",
                 "birthDate": "1980-04-30", "email": "%s@example.org", "locale": "de", "timezone": "Europe/Berlin"}
                """.formatted(clinicId, recordNumber, recordNumber.toLowerCase(Locale.ROOT));
    }

    /// Registers a patient; returns its id, by which `recordNumber` and address can be derived too.
    public static UUID patient(Clinic clinic) {
        UUID id = newId();
        as(clinic.admin().login())
                .body(registration(clinic.id(), "R-" + id))
                .put("/patients/{id}", id)
                .then()
                .statusCode(201);
        return id;
    }

    public static String addressOf(UUID patientId) {
        return "r-" + patientId + "@example.org";
    }

    /// Registers a patient who has redeemed their invitation with that login.
    public static UUID linkedPatient(Clinic clinic, Login login) {
        UUID id = patient(clinic);
        invite(clinic.admin().login(), id).statusCode(201);
        redeem(login, mailedCode(id)).statusCode(200);
        return id;
    }

    /// The code in the newest mail to that patient.
    public static String mailedCode(UUID patientId) {
        return mailedCode(addressOf(patientId));
    }

    /// The code in the newest mail to that address.
    public static String mailedCode(String address) {
        MockMailbox mailbox = CDI.current().select(MockMailbox.class).get();
        String mail = mailbox.getMailsSentTo(address).getLast().getText();
        return CODE.matcher(mail).results().findFirst().orElseThrow().group();
    }

    public static void lead(Clinic clinic, UUID patientId, Practitioner practitioner) {
        join(clinic.admin().login(), patientId, newId(), practitioner, "LEAD", null)
                .statusCode(201);
    }

    public static ValidatableResponse join(
            Login as, UUID patientId, UUID membershipId, Practitioner who, String role, @Nullable String until) {
        return as(as).body(membership(who, role, until))
                .put("/patients/{patientId}/care-team/{id}", patientId, membershipId)
                .then();
    }

    public static String membership(Practitioner who, String role, @Nullable String until) {
        return """
                {"practitionerId": "%s", "role": "%s", "until": %s}
                """.formatted(who.id(), role, json(until));
    }

    public static ValidatableResponse offer(Login as, UUID patientId, UUID transferId, Practitioner to) {
        return as(as).body(offer(to))
                .put("/patients/{patientId}/care-team/transfers/{id}", patientId, transferId)
                .then();
    }

    public static String offer(Practitioner to) {
        return """
                {"toPractitionerId": "%s", "stayInTeam": true}
                """.formatted(to.id());
    }

    public static ValidatableResponse endMembership(Login as, UUID patientId, UUID membershipId, int version) {
        return as(as).header("If-Match", "\"" + version + "\"")
                .post("/patients/{patientId}/care-team/{id}/end", patientId, membershipId)
                .then();
    }

    public static ValidatableResponse invite(Login as, UUID patientId) {
        return as(as).put("/patients/{patientId}/invitations/{id}", patientId, newId())
                .then();
    }

    public static ValidatableResponse redeem(Login as, String code) {
        return as(as).body("{\"code\": \"%s\"}".formatted(code))
                .post("/me/link")
                .then();
    }

    /// Lets clinicians of that clinic open records in an emergency.
    public static void allowBreakGlass(Clinic clinic) {
        changeClinic(clinic.admin().login(), clinic.id(), 0, "{\"modules\": {\"breakGlass\": true}}")
                .statusCode(200);
    }

    public static ValidatableResponse changeClinic(Login as, UUID id, int version, String patch) {
        return patch(as, "/clinics/" + id, version, patch);
    }

    /// Sends a merge patch of what was seen in that version.
    public static ValidatableResponse patch(Login as, String path, int version, String patch) {
        return as(as).contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", "\"%d\"".formatted(version))
                .body(patch)
                .patch(path)
                .then();
    }

    /// Sends a command about what was seen in that version.
    public static ValidatableResponse command(Login as, String path, int version) {
        return as(as).header("If-Match", "\"%d\"".formatted(version)).post(path).then();
    }

    public static ValidatableResponse breakGlass(Login as, UUID patientId, UUID grantId) {
        return as(as).body(emergency())
                .put("/patients/{patientId}/access-grants/{id}", patientId, grantId)
                .then();
    }

    public static String emergency() {
        return """
                {"reasonCode": "EMERGENCY", "freeText": "Collapsed in the waiting room, team not in."}
                """;
    }

    public static ValidatableResponse consent(Login as, UUID patientId, UUID id, String scope, String decision) {
        return as(as).body(decision(scope, decision))
                .put("/patients/{patientId}/consents/{id}", patientId, id)
                .then();
    }

    public static String policy(String scope, String version, boolean requiresReconsent) {
        return """
                {"scope": "%s", "version": "%s", "requiresReconsent": %s, "effectiveFrom": "2026-02-01T00:00:00Z",
                 "graceDays": 30}
                """.formatted(scope, version, requiresReconsent);
    }

    public static String decision(String scope, String decision) {
        return """
                {"scope": "%s", "decision": "%s", "policyVersion": "2026-01", "method": "APP"}
                """.formatted(scope, decision);
    }

    private static String json(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
