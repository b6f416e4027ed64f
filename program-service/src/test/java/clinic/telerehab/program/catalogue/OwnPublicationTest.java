package clinic.telerehab.program.catalogue;

import static clinic.telerehab.program.Requests.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.kit.fixture.TestTokens;
import clinic.telerehab.program.Library;
import clinic.telerehab.program.ProgramServiceTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a clinic published, for its own.
@ProgramServiceTest
class OwnPublicationTest {
    private static final String DATABASE = "program_test";

    private FedCast cast;
    private Library library;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("program");
        library = new Library(cast);
    }

    private ValidatableResponse read(String kind, String path) {
        return by(cast.token(kind)).get(path).then();
    }

    @Test
    void standAmongTheShippedOnesOfTheirClinic() {
        String code = library.published("exercises", Library.EXERCISE);

        read("patient-self", "/exercises/" + code)
                .statusCode(200)
                .body("title", equalTo("Seated pelvic rock"))
                .body("version", equalTo(1))
                .body("media", empty());
        read("lead", "/exercises?q=seated&facets=true")
                .body("items.code", contains(code))
                .body("facets.category.MOBILITY", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({"outsider", "other-admin"})
    void areUnknownToOtherClinics(String stranger) {
        String code = library.published("exercises", Library.EXERCISE);

        read(stranger, "/exercises/" + code).statusCode(404);
        read(stranger, "/exercises/" + code + "?version=1").statusCode(404);
        read(stranger, "/exercises?q=seated").body("items.code", not(hasItem(code)));
    }

    @ParameterizedTest
    @CsvSource({"publish, 0", "retire, 1"})
    void areOutOfReachOfOtherClinicsEditors(String verb, int seen) {
        String code = verb.equals("publish")
                ? library.drafted("exercises", Library.EXERCISE)
                : library.published("exercises", Library.EXERCISE);

        by(cast.token("other-admin"))
                .header("If-Match", "\"" + seen + "\"")
                .post("/exercises/{code}/" + verb, code)
                .then()
                .statusCode(404);
        by(cast.token("admin"))
                .queryParam("clinicId", UUID.randomUUID())
                .header("If-Match", "\"" + seen + "\"")
                .post("/exercises/{code}/" + verb, code)
                .then()
                .statusCode(404);
    }

    @Test
    void stayAsTheyAreWhileTheNextVersionIsWrittenAndPublished() {
        String code = library.published("exercises", Library.EXERCISE);
        library.draft("exercises", code, Library.EXERCISE.replace("Seated", "Upright"), 1)
                .statusCode(200);
        read("lead", "/exercises/" + code).body("title", equalTo("Seated pelvic rock"));

        library.command("exercises", code, "publish", 2)
                .statusCode(200)
                .body("publishedVersion", equalTo(2))
                .body("draft", nullValue());

        read("lead", "/exercises/" + code).body("title", equalTo("Upright pelvic rock"));
        read("lead", "/exercises/" + code + "?version=1").body("title", equalTo("Seated pelvic rock"));
        read("lead", "/exercises/" + code + "?version=3").statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update own_entry_version set number = 9 where code = '%s'
            delete from own_entry_version where code = '%s'
            """)
    void areNotChangedEvenByTheDatabasesOwner(String statement) {
        String code = library.published("exercises", Library.EXERCISE);

        assertThatThrownBy(() -> TestPostgres.execute(DATABASE, statement.formatted(code)))
                .hasStackTraceContaining("a published version never changes");
    }

    @ParameterizedTest
    @CsvSource({", 428", "5, 412"})
    void arePublishedByWhoSawTheDraft(Integer seen, int status) {
        String code = library.drafted("exercises", Library.EXERCISE);

        library.command("exercises", code, "publish", seen).statusCode(status);
    }

    @Test
    void arePublishedOnceByTwoAtTheSameTime() {
        String code = library.drafted("exercises", Library.EXERCISE);

        List<Integer> answers = Race.between(
                () -> library.command("exercises", code, "publish", 0).extract().statusCode(),
                () -> library.command("exercises", code, "publish", 0).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void needADraft() {
        String code = library.published("exercises", Library.EXERCISE);

        library.command("exercises", code, "publish", 1).statusCode(409).body("code", equalTo("nothing-to-publish"));
    }

    @ParameterizedTest
    @CsvSource({"WALK, 409, entry-is-shipped", "OWN-NOTHING, 404, not-found"})
    void areTheClinicsOwn(String code, int status, String problem) {
        library.command("exercises", code, "publish", 1).statusCode(status).body("code", equalTo(problem));
        library.command("exercises", code, "retire", 1).statusCode(status).body("code", equalTo(problem));
    }

    @Test
    void areReadByALoginOfNoClinicToo() {
        String nobody = TestTokens.person(UUID.randomUUID().toString(), "library-editor");

        by(nobody).get("/exercises/WALK").then().statusCode(200);
        by(nobody)
                .body(Library.EXERCISE)
                .put("/exercises/{code}", Library.newCode())
                .then()
                .statusCode(403);
    }

    @Test
    void areWrittenByLibraryEditors() {
        String editor = TestTokens.person(cast.login("colleague"), "clinician", "library-editor");
        String code = Library.newCode();

        by(editor).body(Library.EXERCISE).put("/exercises/{code}", code).then().statusCode(201);

        assertThat(TestPostgres.strings(
                        DATABASE,
                        "select action || ' ' || outcome from audit_entry where subject = '%s'"
                                .formatted(cast.login("colleague"))))
                .contains("library.draft allowed");
    }
}
