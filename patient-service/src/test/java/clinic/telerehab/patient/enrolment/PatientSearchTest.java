package clinic.telerehab.patient.enrolment;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.clinicianAndAdmin;
import static clinic.telerehab.patient.People.lead;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.patient;
import static clinic.telerehab.patient.People.physiotherapist;
import static clinic.telerehab.patient.People.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Clinic;
import clinic.telerehab.patient.People.Login;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PatientServiceTest
class PatientSearchTest {
    private Clinic clinic;
    private Login admin;
    private UUID ada;
    private UUID bob;

    @BeforeEach
    void register() {
        clinic = clinic();
        admin = clinic.admin().login();
        ada = registered("X-100", "Ada", "Example");
        bob = registered("X-200", "Bob", "O_Neil");
    }

    @ParameterizedTest
    @CsvSource({
        "exa,         Ada",
        "EXAMPLE,     Ada",
        "ada exa,     Ada",
        "exa ada,     Ada",
        "x-200,       Bob",
        "bo,          Bob",
        "o_,          Bob",
        "ampl,        ",
        "ada o,       ",
        "%%,          ",
        "ex_mple,     "
    })
    void findsByTheBeginningsOfWords(String query, String found) {
        List<String> names = as(admin)
                .queryParam("query", query)
                .get("/patients")
                .then()
                .statusCode(200)
                .extract()
                .path("items.givenName");

        assertThat(names).isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void narrowsDownToAStatus() {
        as(admin).get("/patients?status=DRAFT").then().body("items", hasSize(2));
        as(admin).get("/patients?status=ACTIVE").then().body("items", empty());
    }

    @Test
    void neverShowsAClinicianOthersPatients() {
        var physiotherapist = physiotherapist(clinic);
        lead(clinic, ada, physiotherapist);

        as(physiotherapist.login())
                .get("/patients?query=x-&mine=false")
                .then()
                .body("items.id", contains(ada.toString()));
    }

    @Test
    void showsWhoRunsTheClinicAllOrOnlyTheirOwn() {
        var both = clinicianAndAdmin(clinic);
        lead(clinic, bob, both);

        as(both.login()).get("/patients").then().body("items", hasSize(2));
        as(both.login()).get("/patients?mine=true").then().body("items.id", contains(bob.toString()));
    }

    @Test
    void neverShowsAnotherClinicsPatients() {
        var elsewhere = clinic();
        assertThat(patient(elsewhere)).isNotNull();

        as(elsewhere.admin().login()).get("/patients?query=x-100").then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"query, a", "query, a\u0001b", "status, MAYBE", "limit, 0", "cursor, zzz"})
    void refusesWhatIsNoSearch(String name, String value) {
        as(admin).queryParam(name, value).get("/patients").then().statusCode(400);
    }

    private UUID registered(String recordNumber, String given, String family) {
        UUID id = newId();
        as(admin)
                .body(registration(clinic.id(), recordNumber)
                        .replace("Ada", given)
                        .replace("\"Example\"", "\"" + family + "\""))
                .put("/patients/{id}", id)
                .then()
                .statusCode(201)
                .body("id", equalTo(id.toString()));
        return id;
    }
}
