package clinic.telerehab.patient.instrument;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.stranger;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.patient.PatientServiceTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PatientServiceTest
class InstrumentResourceTest {
    @Test
    void tellsWhoseEachInstrumentIs() {
        get("/instruments")
                .statusCode(200)
                .body("items", hasSize(17))
                .body("items.find { it.code == 'ODI' }.licence.class", equalTo("C"))
                .body("items.find { it.code == 'ODI' }.licence.owner", notNullValue())
                .body("items.find { it.code == 'ODI' }.licence.url", equalTo("https://eprovide.mapi-trust.org"))
                .body("items.find { it.code == 'ODI' }.locales", empty())
                .body("items.find { it.code == 'PSFS' }.locales", contains("de", "en"));
    }

    @Test
    void listsInPages() {
        String next = get("/instruments?limit=10")
                .statusCode(200)
                .body("items", hasSize(10))
                .extract()
                .path("nextCursor");

        get("/instruments?limit=10&cursor=" + next).body("items", hasSize(7)).body("nextCursor", nullValue());
    }

    @Test
    void speaksTheReadersLanguage() {
        get("/instruments/NPRS_BACK?locale=de-AT")
                .statusCode(200)
                .body("code", equalTo("NPRS_BACK"))
                .body("version", equalTo("1.0"))
                .body("change.mic", equalTo(2))
                .body("loinc", equalTo("72514-3"))
                .body("text.locale", equalTo("de"))
                .body("text.items.pain.low", equalTo("Kein Schmerz"));
    }

    @Test
    void describesTheScoringWhereNoWordsMayBeShown() {
        get("/instruments/ODI?version=2.1a&locale=en")
                .statusCode(200)
                .body("items", hasSize(10))
                .body("scoring.kind", equalTo("PERCENT"))
                .body("scoring.minAnswered", equalTo(9))
                .body("text", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "/instruments/NONE, 404, not-found",
        "/instruments/ODI?version=9.9, 404, not-found",
        "/instruments/ODI?version=x, 400, invalid-parameter",
        "/instruments/ODI?locale=english, 400, invalid-parameter",
        "/instruments?limit=0, 400, invalid-parameter",
        "/instruments?cursor=zzz, 400, invalid-cursor"
    })
    void refusesWhatItDoesNotHave(String path, int status, String code) {
        get(path).statusCode(status).body("code", equalTo(code));
    }

    private static ValidatableResponse get(String path) {
        return as(stranger()).get(path).then();
    }
}
