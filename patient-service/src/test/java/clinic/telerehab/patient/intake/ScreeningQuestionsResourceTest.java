package clinic.telerehab.patient.intake;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.stranger;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import clinic.telerehab.patient.PatientServiceTest;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class ScreeningQuestionsResourceTest {
    @Test
    void asksInTheLanguageWanted() {
        as(stranger())
                .get("/screening-questions?locale=de-AT")
                .then()
                .statusCode(200)
                .body("locale", equalTo("de"))
                .body("questions", hasSize(17))
                .body("answers", containsInAnyOrder("YES", "NO", "UNSURE"));
    }

    @Test
    void asksInEnglishWhereALanguageIsNotThere() {
        as(stranger())
                .get("/screening-questions?locale=fi")
                .then()
                .statusCode(200)
                .body("locale", equalTo("en"));
    }

    @Test
    void refusesWhatIsNoLanguage() {
        as(stranger()).get("/screening-questions?locale=x").then().statusCode(400);
    }
}
