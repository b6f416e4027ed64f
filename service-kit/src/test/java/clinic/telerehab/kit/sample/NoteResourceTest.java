package clinic.telerehab.kit.sample;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.fixture.TestPlatform;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.kit.fixture.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestPlatform.class)
class NoteResourceTest {
    @Test
    void createsOnce() throws Exception {
        var patient = UUID.randomUUID();
        try (var c = TestPostgres.superuser("sample_test");
                var s = c.createStatement()) {
            s.execute("insert into patient_link values ('%s','%s','pat','ACTIVE','Europe/Berlin','de')"
                    .formatted(patient, UUID.randomUUID()));
        }
        given().auth()
                .oauth2(TestTokens.person("pat", "patient"))
                .contentType("application/json")
                .body("{\"text\": \"a\"}")
                .put("/api/sample/v1/patients/" + patient + "/notes/" + UUID.randomUUID())
                .then()
                .log()
                .all()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""));
    }

    @Test
    void refuses() {
        given().contentType("application/json")
                .body("{\"text\": \"a\"}")
                .put("/api/sample/v1/patients/" + UUID.randomUUID() + "/notes/" + UUID.randomUUID())
                .then()
                .log()
                .all()
                .statusCode(401);
    }
}
