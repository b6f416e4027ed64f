package clinic.telerehab.program.catalogue;

import static clinic.telerehab.program.Requests.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.program.Library;
import clinic.telerehab.program.ProgramServiceTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A clinic's copies of shipped exercises.
@ProgramServiceTest
class ForkTest {
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

    private ValidatableResponse fork(String shipped, String code, String seen) {
        return library.editor()
                .header("If-Match", seen)
                .body("{\"code\": \"%s\"}".formatted(code))
                .post("/exercises/{shipped}/fork", shipped)
                .then();
    }

    @Test
    void keepTheirProvenanceAndPicture() {
        String code = Library.newCode();

        fork("BIRD-DOG-1", code, "\"1\"")
                .statusCode(201)
                .body("forkedFrom.code", equalTo("BIRD-DOG-1"))
                .body("forkedFrom.version", equalTo(1))
                .body("draft.ladderRef", nullValue());

        library.command("exercises", code, "publish", 0).statusCode(200);
        read("lead", "/exercises/" + code + "?locale=de")
                .body("provenance", containsString("adapted from BIRD-DOG-1 version 1"))
                .body("media[0].href", equalTo("/api/program/v1/exercises/" + code + "/picture"));
        read("lead", "/exercises/" + code + "/picture").statusCode(200);
    }

    @Test
    void areFoundAgainWhenAskedForAgain() {
        String code = Library.newCode();
        fork("WALK", code, "\"1\"").statusCode(201);

        fork("WALK", code, "\"1\"").statusCode(200);
    }

    @Test
    void takeNoCodeThatIsTaken() {
        String code = library.drafted("exercises", Library.EXERCISE);

        fork("WALK", code, "\"1\"").statusCode(409).body("code", equalTo("entry-code-taken"));
    }

    @ParameterizedTest
    @CsvSource({
        "FLY, OWN-A, 1, 404, not-found",
        "OWN-A, OWN-B, 1, 409, entry-is-not-shipped",
        "WALK, OWN-A, 2, 412, stale-version",
        "WALK, FLY, 1, 422, validation-failed"
    })
    void areOfTheShippedVersionSeen(String shipped, String code, int seen, int status, String problem) {
        fork(shipped, code, "\"" + seen + "\"").statusCode(status).body("code", equalTo(problem));
    }

    @Test
    void nameTheVersionSeen() {
        library.editor()
                .body("{\"code\": \"OWN-A\"}")
                .post("/exercises/WALK/fork")
                .then()
                .statusCode(428);
    }

    @Test
    void areMadeOnceByTwoAtTheSameTime() {
        String code = Library.newCode();

        List<Integer> answers = Race.between(
                () -> fork("WALK", code, "\"1\"").extract().statusCode(),
                () -> fork("SWIM", code, "\"1\"").extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }
}
