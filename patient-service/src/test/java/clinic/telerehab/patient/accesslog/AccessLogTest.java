package clinic.telerehab.patient.accesslog;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.breakGlass;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.lead;
import static clinic.telerehab.patient.People.linkedPatient;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.physiotherapist;
import static clinic.telerehab.patient.People.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People;
import clinic.telerehab.patient.People.Clinic;
import clinic.telerehab.patient.People.Login;
import clinic.telerehab.patient.People.Practitioner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PatientServiceTest
class AccessLogTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private Clinic clinic;
    private Login admin;
    private Login self;
    private UUID patient;
    private Practitioner physiotherapist;

    @BeforeEach
    void link() {
        clinic = clinic();
        admin = clinic.admin().login();
        self = stranger();
        patient = linkedPatient(clinic, self);
        physiotherapist = physiotherapist(clinic);
    }

    @Test
    void showsThePatientWhoLooked() {
        lead(clinic, patient, physiotherapist);
        read(physiotherapist.login()).statusCode(200);

        await().atMost(SOON)
                .untilAsserted(() -> as(self).get("/me/access-log")
                        .then()
                        .statusCode(200)
                        .body("items[0].action", equalTo("patient.read"))
                        .body("items[0].displayName", equalTo("T. Herapist"))
                        .body("items[0].profession", equalTo("PHYSIOTHERAPIST"))
                        .body("items[0].role", equalTo("clinician"))
                        .body("items[0].breakGlass", equalTo(false))
                        .body("items[0].at", notNullValue()));
    }

    @Test
    void marksWhatWasDoneInAnEmergency() {
        People.allowBreakGlass(clinic);
        breakGlass(physiotherapist.login(), patient, newId()).statusCode(201);
        read(physiotherapist.login()).statusCode(200);

        as(self).get("/me/access-log")
                .then()
                .body("items[0].action", equalTo("patient.read"))
                .body("items[0].breakGlass", equalTo(true))
                .body("items[1].action", equalTo("access-grant.open"));
    }

    @Test
    void leavesOutThePatientAndWhoWasRefused() {
        read(self).statusCode(200);
        read(physiotherapist.login()).statusCode(403);
        awaitRecorded("patient.read", 2);

        as(self).get("/me/access-log").then().body("items.action", everyItem(not(equalTo("patient.read"))));
    }

    @Test
    void showsAdministratorsAlsoWhatWasRefused() {
        read(self).statusCode(200);
        read(physiotherapist.login()).statusCode(403);
        awaitRecorded("patient.read", 2);

        as(admin)
                .get("/audit?patientId={p}", patient)
                .then()
                .statusCode(200)
                .body("items.outcome", hasItems("allowed", "care-relationship-required"))
                .body("items.subject", hasItem(self.subject()));
    }

    @Test
    void pagesWithoutMissingOrRepeating() {
        for (int times = 0; times < 5; times++) {
            read(admin).statusCode(200);
        }
        awaitRecorded("patient.read", 5);
        List<String> seen = new ArrayList<>();

        String cursor = "";
        while (cursor != null) {
            var page = as(self).get("/me/access-log?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        }

        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void showsOnlyTheTimeAskedFor() {
        read(admin).statusCode(200);
        awaitRecorded("patient.read", 1);

        as(self).get("/me/access-log?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
    }

    @Test
    void readsOnlyThePartitionsAskedFor() {
        List<String> plan = TestPostgres.strings("patient_test", """
                explain select id from audit_entry
                 where patient_id = '%s' and recorded_at >= '2001-01-01' and recorded_at < '2001-02-01'
                   and (recorded_at, id) < ('2001-02-01', '%1$s')
                 order by recorded_at desc, id desc limit 51
                """.formatted(patient));

        assertThat(plan).anyMatch(line -> line.contains("audit_entry_default"));
        assertThat(plan).noneMatch(line -> line.contains("audit_entry_2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "from=-9999-01-01T00:00:00Z",
                "from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z",
                "from=2020-01-01T00:00:00Z&to=2026-01-01T00:00:00Z",
                "limit=101",
                "cursor=abc"
            })
    void refusesWhatIsNoTime(String query) {
        as(self).get("/me/access-log?" + query).then().statusCode(400);
    }

    @Test
    void needsAPatientToSearchTheAudit() {
        as(admin).get("/audit").then().statusCode(400);
        as(admin).get("/audit?patientId=nobody").then().statusCode(400);
    }

    private io.restassured.response.ValidatableResponse read(Login who) {
        return as(who).get("/patients/{p}", patient).then();
    }

    private void awaitRecorded(String action, int times) {
        await().atMost(SOON)
                .until(() -> TestPostgres.strings(
                                        "patient_test",
                                        "select id from audit_entry where patient_id = '%s' and action = '%s'"
                                                .formatted(patient, action))
                                .size()
                        >= times);
    }
}
