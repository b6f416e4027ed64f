package clinic.telerehab.patient.clinic;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.changeClinic;
import static clinic.telerehab.patient.People.clinic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Clinic;
import clinic.telerehab.patient.People.Login;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PatientServiceTest
class ClinicResourceTest {
    private Clinic clinic;
    private Login admin;

    @BeforeEach
    void open() {
        clinic = clinic();
        admin = clinic.admin().login();
    }

    @Test
    void startsWithTheProductsSettings() {
        as(admin)
                .get("/clinics/{id}", clinic.id())
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("modules.breakGlass", equalTo(false))
                .body("thresholds", equalTo(Map.of()))
                .body("followUpMonths", contains(1, 3, 6, 12))
                .body("workingHours.day", contains("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"))
                .body("workingHours[0].opensAt", equalTo("08:00"))
                .body("workingHours[0].closesAt", equalTo("18:00"))
                .body("closedDays", empty())
                .body("retention.clipDays", equalTo(90));
    }

    @Test
    void changesWhatIsGivenAndLeavesTheRest() {
        changeClinic(admin, clinic.id(), 0, """
                {"emergencyTexts": {"de": null, "fr": "Appelez."}, "locales": ["en", "fr"], "modules": {"rtm": true}}
                """)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("emergencyTexts", equalTo(Map.of("en", "Call at once.", "fr", "Appelez.")))
                .body("modules.rtm", equalTo(true))
                .body("modules.breakGlass", equalTo(false))
                .body("name", equalTo("Northside"));
    }

    @Test
    void tellsTheOtherServicesEveryFigureThatCounts() {
        changeClinic(admin, clinic.id(), 0, "{\"thresholds\": {\"painSpikeFrom\": 7}}")
                .statusCode(200);

        assertThat(TestPostgres.strings("patient_test", """
                select data::json -> 'thresholds' ->> 'painSpikeFrom' from feed_event
                 where type = 'clinic' and subject = '%s' order by seq
                """.formatted(clinic.id())))
                .containsExactly("8", "7");
    }

    @Test
    void tellsTheOtherServicesWhenItWorks() {
        changeClinic(admin, clinic.id(), 0, """
                {"workingHours": [{"day": "SATURDAY", "opensAt": "09:00", "closesAt": "24:00"}]}
                """).statusCode(200).body("workingHours.size()", equalTo(1));

        assertThat(TestPostgres.strings("patient_test", """
                select data::json -> 'workingHours' -> 0 ->> 'day' from feed_event
                 where type = 'clinic' and subject = '%s' order by seq
                """.formatted(clinic.id())))
                .containsExactly("MONDAY", "SATURDAY");
    }

    @Test
    void tellsTheOtherServicesOnWhichDaysItIsClosed() {
        changeClinic(admin, clinic.id(), 0, "{\"closedDays\": [\"2026-12-26\", \"2026-12-25\"]}")
                .statusCode(200)
                .body("closedDays", contains("2026-12-25", "2026-12-26"));

        assertThat(TestPostgres.strings("patient_test", """
                select data::json ->> 'closedDays' from feed_event
                 where type = 'clinic' and subject = '%s' order by seq
                """.formatted(clinic.id())))
                .containsExactly("[]", "[\"2026-12-25\",\"2026-12-26\"]");
    }

    @Test
    void tellsTheOtherServicesHowLongAnAnswerMayTake() {
        changeClinic(admin, clinic.id(), 0, "{\"thresholds\": {\"messageSlaMinutes\": 120}}")
                .statusCode(200);

        assertThat(TestPostgres.strings("patient_test", """
                select data::json -> 'thresholds' ->> 'messageSlaMinutes' from feed_event
                 where type = 'clinic' and subject = '%s' order by seq
                """.formatted(clinic.id())))
                .containsExactly("1440", "120");
    }

    @Test
    void returnsToTheProductsFigure() {
        changeClinic(admin, clinic.id(), 0, "{\"thresholds\": {\"painSpikeFrom\": 7}}")
                .statusCode(200);

        changeClinic(admin, clinic.id(), 1, "{\"thresholds\": {\"painSpikeFrom\": null}}")
                .statusCode(200)
                .body("thresholds", equalTo(Map.of()));
    }

    @Test
    void namesTheThresholdThatItRefuses() {
        changeClinic(admin, clinic.id(), 0, "{\"thresholds\": {\"painSpikeFrom\": 11}}")
                .statusCode(422)
                .body("code", equalTo("threshold-not-allowed"))
                .body("threshold", equalTo("painSpikeFrom"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"timezone\": \"Mars\"}                  | timezone",
                "{\"name\": null}                          | name",
                "{\"followUpMonths\": [3, 1]}              | followUpInOrder",
                "{\"followUpMonths\": []}                  | followUpMonths",
                "{\"defaultLocale\": \"fr\"}               | emergencyTextInDefaultLocale",
                "{\"locales\": [\"de\"]}                   | defaultLocaleOffered",
                "{\"retention\": {\"clipDays\": 0}}        | retention.clipDays",
                "{\"modules\": {\"rtm\": null}}            | modules.rtm",
                "{\"workingHours\": []}                | workingHours",
                "{\"closedDays\": null}                 | closedDays",
                "{\"workingHours\": [{\"day\": \"MONDAY\", \"opensAt\": \"9\", \"closesAt\": \"18:00\"}]} | workingHours[0].opensAt",
                "{\"workingHours\": [{\"day\": \"MONDAY\", \"opensAt\": \"18:00\", \"closesAt\": \"08:00\"}]} | workingHours[0].closingLater",
                "{\"workingHours\": [{\"day\": \"MONDAY\", \"opensAt\": \"08:00\", \"closesAt\": \"12:00\"}, {\"day\": \"MONDAY\", \"opensAt\": \"11:00\", \"closesAt\": \"18:00\"}]} | workingHoursApart"
            })
    void namesWhatIsInvalidAfterTheChange(String patch, String field) {
        changeClinic(admin, clinic.id(), 0, patch).statusCode(422).body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\": \"CLOSED\"}          | 422 | member-not-editable",
                "{\"modules\": {\"espresso\": 1}}  | 400 | malformed-request",
                "{\"name\": 5}                     | 400 | malformed-request",
                "{\"closedDays\": [\"2026-02-30\"]} | 400 | malformed-request",
                "[]                                | 400 | malformed-request"
            })
    void refusesWhatIsNoChange(String patch, int status, String code) {
        changeClinic(admin, clinic.id(), 0, patch).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void takesPlainJsonToo() {
        as(admin)
                .header("If-Match", "\"0\"")
                .body("{\"name\": \"Southside\"}")
                .patch("/clinics/{id}", clinic.id())
                .then()
                .statusCode(200)
                .body("name", equalTo("Southside"));
    }

    @Test
    void refusesAChangeWithoutTheVersionSeen() {
        as(admin).body("{}").patch("/clinics/{id}", clinic.id()).then().statusCode(428);
    }

    @Test
    void isChangedByExactlyOneOfTwoAtOnce() {
        List<Integer> answers = Race.between(
                () -> changeClinic(admin, clinic.id(), 0, "{\"name\": \"East\"}")
                        .extract()
                        .statusCode(),
                () -> changeClinic(admin, clinic.id(), 0, "{\"name\": \"West\"}")
                        .extract()
                        .statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void isNotFoundByAnotherClinicsAdministrator() {
        changeClinic(clinic().admin().login(), clinic.id(), 0, "{\"name\": \"East\"}")
                .statusCode(404);
    }
}
