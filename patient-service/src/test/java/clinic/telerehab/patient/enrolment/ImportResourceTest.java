package clinic.telerehab.patient.enrolment;

import static clinic.telerehab.kit.fixture.TestPostgres.strings;
import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.physiotherapist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Clinic;
import clinic.telerehab.patient.People.Login;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@PatientServiceTest
class ImportResourceTest {
    private static final String DATABASE = "patient_test";
    private static final String HEADER = "recordNumber,givenName,familyName,birthDate,email,locale,timezone\n";
    private static final String ADA = "I-1,Ada,Example,1980-04-30,ada@example.org,de,Europe/Berlin\n";
    private static final String BEN = "I-2,Ben,\"Example, Jr.\",1975-01-02,ben@example.org,en,Europe/Berlin\n";
    private static final String UNBORN = "I-3,Cyd,Example,2180-01-01,cyd@example.org,en,Europe/Berlin\n";

    private Clinic clinic;
    private Login admin;

    @BeforeEach
    void openClinic() {
        clinic = clinic();
        admin = clinic.admin().login();
    }

    @Test
    void registersTheRowsOfATable() {
        csv(HEADER + ADA + BEN)
                .statusCode(200)
                .body("created", equalTo(2))
                .body("rows.row", equalTo(List.of(2, 3)))
                .body("rows.status", everyItem(equalTo("CREATED")));

        assertThat(stored("family_name")).containsExactly("Example", "Example, Jr.");
    }

    @Test
    void registersJsonLines() {
        post("application/x-ndjson", """
                {"recordNumber": "J-1", "givenName": "Jörg", "familyName": "Example", "birthDate": "1980-04-30", \
                "email": "j@example.org", "locale": "de", "timezone": "Europe/Berlin"}
                """, "REJECT").statusCode(200).body("created", equalTo(1));

        assertThat(stored("given_name")).containsExactly("Jörg");
    }

    @Test
    void importsNothingWhenARowIsInvalid() {
        csv(HEADER + ADA + UNBORN)
                .statusCode(422)
                .body("code", equalTo("import-rejected"))
                .body("rows", hasSize(1))
                .body("rows[0].row", equalTo(3))
                .body("rows[0].violations.field", hasItem("birthDate"));

        assertThat(stored("id")).isEmpty();
    }

    @Test
    void importsTheValidRowsWhereThatIsAskedFor() {
        post("text/csv", HEADER + ADA + UNBORN + BEN, "SKIP")
                .statusCode(200)
                .body("created", equalTo(2))
                .body("invalid", equalTo(1));

        assertThat(stored("record_number")).containsExactly("I-1", "I-2");
    }

    @Test
    void doublesNobodyWhenRepeated() {
        csv(HEADER + ADA).statusCode(200);

        csv(HEADER + ADA + BEN)
                .statusCode(200)
                .body("created", equalTo(1))
                .body("existing", equalTo(1))
                .body("rows.status", equalTo(List.of("EXISTS", "CREATED")));

        assertThat(stored("record_number")).containsExactly("I-1", "I-2");
    }

    @Test
    void takesANumberThatComesTwiceOnce() {
        csv(HEADER + ADA + ADA).statusCode(200).body("created", equalTo(1)).body("existing", equalTo(1));

        assertThat(stored("id")).hasSize(1);
    }

    @Test
    void tellsAndAuditsEachNewPatient() {
        csv(HEADER + ADA).statusCode(200);

        String patient = stored("id").getFirst();
        assertThat(strings(DATABASE, "select type from feed_event where subject = '%s'".formatted(patient)))
                .containsExactly("patient");
        assertThat(strings(DATABASE, "select action from audit_entry where patient_id = '%s'".formatted(patient)))
                .containsExactly("patient.import");
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 1_000, 1_001, 50_000})
    void registersEveryRowOfALongTable(int rows) {
        csv(HEADER + table(rows)).statusCode(200).body("created", equalTo(rows));

        assertThat(stored("id")).hasSize(rows);
    }

    @Test
    void refusesMoreRowsThanAnImportTakes() {
        csv(HEADER + table(50_001)).statusCode(422).body("code", equalTo("import-too-long"));

        assertThat(stored("id")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json at all",
                "[1, 2]",
                "{\"recordNumber\": 7}",
                "{\"recordNumber\": \"R-1\", \"weight\": 80}",
                "{\"recordNumber\": \"R-1\", \"recordNumber\": \"R-2\"}",
                "{\"recordNumber\": \"R-1\"} trailing"
            })
    void refusesALineThatIsNoRegistration(String line) {
        post("application/x-ndjson", line, "REJECT")
                .statusCode(422)
                .body("code", equalTo("import-rejected"))
                .body("rows[0].row", equalTo(1));
    }

    @Test
    void refusesALineWithAnotherNumberOfColumns() {
        csv(HEADER + "I-9,Ada\n").statusCode(422).body("rows[0].row", equalTo(2));
    }

    @Test
    void refusesAnEndlessLine() {
        csv("x".repeat(9_000)).statusCode(400).body("code", equalTo("malformed-request"));
    }

    @Test
    void refusesWhatIsNotUtf8() {
        post(admin, clinic.id(), "text/csv", "J\u00f6rg".getBytes(StandardCharsets.ISO_8859_1), "REJECT")
                .statusCode(400);
    }

    @Test
    void refusesRowsAnywhereElse() {
        rows(admin, "text/csv", HEADER.getBytes(StandardCharsets.UTF_8))
                .put("/patients/{id}", clinic.id())
                .then()
                .statusCode(415);
    }

    @Test
    void knowsNoOtherClinic() {
        post(admin, clinic().id(), "text/csv", bytes(HEADER + ADA), "REJECT").statusCode(404);
    }

    @Test
    void isForbiddenToClinicians() {
        post(physiotherapist(clinic).login(), clinic.id(), "text/csv", bytes(HEADER + ADA), "REJECT")
                .statusCode(403);
    }

    private ValidatableResponse csv(String text) {
        return post("text/csv", text, "REJECT");
    }

    private ValidatableResponse post(String type, String text, String onInvalid) {
        return post(admin, clinic.id(), type, bytes(text), onInvalid);
    }

    private static ValidatableResponse post(Login by, UUID clinicId, String type, byte[] body, String onInvalid) {
        return rows(by, type, body)
                .queryParam("clinicId", clinicId)
                .queryParam("onInvalid", onInvalid)
                .post("/patients/import")
                .then();
    }

    private static RequestSpecification rows(Login by, String type, byte[] body) {
        EncoderConfig asTheyAre = EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs(type, ContentType.TEXT);
        return as(by).config(RestAssuredConfig.config().encoderConfig(asTheyAre))
                .contentType(type)
                .body(body);
    }

    private static String table(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(n -> "M-" + n + ",A,B,1980-01-01,a@b.org,de,Europe/Berlin")
                .collect(Collectors.joining("\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> stored(String column) {
        return strings(
                DATABASE,
                "select %s::text from patient where clinic_id = '%s' order by record_number"
                        .formatted(column, clinic.id()));
    }
}
