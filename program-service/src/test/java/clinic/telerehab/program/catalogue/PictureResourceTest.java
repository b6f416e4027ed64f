package clinic.telerehab.program.catalogue;

import static clinic.telerehab.program.Requests.by;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.program.Library;
import clinic.telerehab.program.ProgramServiceTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ProgramServiceTest
class PictureResourceTest {
    private FedCast cast;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("program");
    }

    private ValidatableResponse read(String path) {
        return by(cast.token("patient-self")).get(path).then();
    }

    @Test
    void isNamedByItsExerciseWithTheRoomItTakes() {
        read("/exercises/BIRD-DOG-2")
                .statusCode(200)
                .body("media[0].mediaType", equalTo("image/svg+xml"))
                .body("media[0].href", equalTo("/api/program/v1/exercises/BIRD-DOG-2/picture"))
                .body("media[0].width", equalTo(920))
                .body("media[0].height", greaterThan(200));
    }

    @Test
    void speaksTheLanguageAskedFor() {
        read("/exercises/STR-CALF/picture?locale=de-AT")
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Content-Security-Policy", "default-src 'none'")
                .header("Cache-Control", containsString("private"))
                .header("Cache-Control", containsString("max-age=3600"))
                .body(containsString("<title id=\"title\">Wadendehnung an der Wand</title>"))
                .body(containsString("xml:lang=\"de\""));
    }

    @Test
    void isNotSentAgainUnchanged() {
        String tag = read("/exercises/WALK/picture").statusCode(200).extract().header("ETag");

        by(cast.token("patient-self"))
                .header("If-None-Match", tag)
                .get("/exercises/WALK/picture")
                .then()
                .statusCode(304)
                .header("ETag", tag);
        by(cast.token("patient-self"))
                .header("If-None-Match", tag)
                .get("/exercises/WALK/picture?locale=de")
                .then()
                .statusCode(200);
    }

    @Test
    void isFoundByAFormerCode() {
        read("/exercises/WALKING/picture").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FLY", "OWN-NOTHING"})
    void isOfAnExerciseOfTheShelf(String code) {
        read("/exercises/" + code + "/picture").statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void isMissingWhenTheClinicNamedNone() {
        String code = new Library(cast).published("exercises", Library.EXERCISE);

        read("/exercises/" + code + "/picture").statusCode(404);
    }

    @Test
    void refusesALanguageThatIsNone() {
        read("/exercises/WALK/picture?locale=deutsch").statusCode(400);
    }
}
