package clinic.telerehab.patient.consent;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.consent;
import static clinic.telerehab.patient.People.lead;
import static clinic.telerehab.patient.People.linkedPatient;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.operator;
import static clinic.telerehab.patient.People.physiotherapist;
import static clinic.telerehab.patient.People.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Clinic;
import clinic.telerehab.patient.People.Login;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class ConsentPolicyTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    MovableClock clock;

    private Clinic clinic;
    private Login login;
    private UUID patient;

    @BeforeEach
    void link() {
        clinic = clinic();
        login = stranger();
        patient = linkedPatient(clinic, login);
    }

    @AfterEach
    void returnToTheSystemsTime() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void endsOlderConsentOnceTheDaysOfGraceAreOver() {
        consent(login, patient, newId(), "DATA_SHARING_FHIR", "GRANTED").statusCode(201);
        String version = "v-" + newId();

        publish("DATA_SHARING_FHIR", version, true, Duration.ofDays(40)).statusCode(201);

        assertThat(granted()).isEmpty();
        await().atMost(SOON).until(() -> told().equals(List.of("[\"DATA_SHARING_FHIR\"]", "[]")));
        decide("DATA_SHARING_FHIR", version, null).statusCode(201);
        assertThat(granted()).containsExactly("DATA_SHARING_FHIR");
    }

    @Test
    void leavesOlderConsentDuringTheDaysOfGrace() {
        consent(login, patient, newId(), "VIDEO_LIVE", "GRANTED").statusCode(201);

        publish("VIDEO_LIVE", "v-" + newId(), true, Duration.ofDays(1)).statusCode(201);

        assertThat(granted()).containsExactly("VIDEO_LIVE");
    }

    @Test
    void leavesOlderConsentWhenNobodyHasToAgreeAgain() {
        consent(login, patient, newId(), "VIDEO_CLIP", "GRANTED").statusCode(201);

        publish("VIDEO_CLIP", "v-" + newId(), false, Duration.ofDays(40)).statusCode(201);

        assertThat(granted()).containsExactly("VIDEO_CLIP");
    }

    @Test
    void isPublishedOnceByTwoOperatorsAtOnce() {
        String version = "v-" + newId();

        List<Integer> answers = Race.between(
                () -> publish("RESEARCH", version, false, Duration.ZERO)
                        .extract()
                        .statusCode(),
                () -> publish("RESEARCH", version, false, Duration.ZERO)
                        .extract()
                        .statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        as(login).get("/consent-policies").then().body("version", hasItem(version));
    }

    @Test
    void endsConsentWhenItExpiresAndTellsOnce() {
        decide("MESSAGING", "2026-01", Instant.now().plus(Duration.ofDays(1)).toString())
                .statusCode(201);
        assertThat(granted()).containsExactly("MESSAGING");

        clock.moveTo(Duration.ofDays(2));

        await().atMost(SOON).until(() -> granted().isEmpty());
        await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> told().equals(List.of("[\"MESSAGING\"]", "[]")));
    }

    @Test
    void refusesAVersionThatNobodyPublished() {
        decide("MESSAGING", "2999-01", null).statusCode(422).body("code", equalTo("policy-version-unknown"));
    }

    @Test
    void refusesAnEndOfWhatIsNotGranted() {
        as(login)
                .body("""
                        {"scope": "MESSAGING", "decision": "DENIED", "policyVersion": "2026-01", "method": "APP",
                         "expiresAt": "2199-01-01T00:00:00Z"}
                        """)
                .put("/patients/{p}/consents/{id}", patient, newId())
                .then()
                .statusCode(422)
                .body("violations.field", contains("expiryOfConsent"));
    }

    @Test
    void keepsWhereThePaperIs() {
        var physiotherapist = physiotherapist(clinic);
        lead(clinic, patient, physiotherapist);

        as(physiotherapist.login())
                .body("""
                        {"scope": "TELEREHAB", "decision": "GRANTED", "policyVersion": "2026-01", "method": "PAPER",
                         "evidenceRef": "binder-7/12"}
                        """)
                .put("/patients/{p}/consents/{id}", patient, newId())
                .then()
                .statusCode(201)
                .body("evidenceRef", equalTo("binder-7/12"));
    }

    @Test
    void raisesAnAlertWhenConsentIsWithdrawn() {
        consent(login, patient, newId(), "VIDEO_CLIP", "GRANTED").statusCode(201);
        assertThat(alerts()).isEmpty();

        consent(login, patient, newId(), "VIDEO_CLIP", "WITHDRAWN").statusCode(201);

        assertThat(alerts()).hasSize(1).first().asString().contains("A-CONSENT-WITHDRAWN", "MEDIUM", "VIDEO_CLIP");
        as(login).get("/patients/{p}/consents", patient).then().body("granted", empty());
    }

    private ValidatableResponse decide(String scope, String version, @org.jspecify.annotations.Nullable String end) {
        return as(login)
                .body("""
                        {"scope": "%s", "decision": "GRANTED", "policyVersion": "%s", "method": "APP", "expiresAt": %s}
                        """.formatted(scope, version, end == null ? "null" : "\"" + end + "\""))
                .put("/patients/{p}/consents/{id}", patient, newId())
                .then();
    }

    private static ValidatableResponse publish(String scope, String version, boolean again, Duration ago) {
        return as(operator())
                .body("""
                        {"scope": "%s", "version": "%s", "requiresReconsent": %s, "effectiveFrom": "%s",
                         "graceDays": 30}
                        """.formatted(scope, version, again, Instant.now().minus(ago)))
                .put("/consent-policies/{id}", newId())
                .then();
    }

    private List<String> granted() {
        return as(login).get("/patients/{p}/consents", patient).then().extract().path("granted");
    }

    private List<String> told() {
        return TestPostgres.strings("patient_test", """
                select data::json ->> 'granted' from feed_event
                 where type = 'consent' and subject = '%s' order by xact_id, seq
                """.formatted(patient));
    }

    private List<String> alerts() {
        return TestPostgres.strings("patient_test", """
                select data from feed_event where type = 'alert' and subject = '%s'
                """.formatted(patient));
    }
}
