package clinic.telerehab.program.prescription;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.newId;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.program.ClinicalPicture;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.client.PatientClient;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramServiceTest
class ValidationTest {
    private static final String PASSIVE = """
            {"title": "Rest", "kind": "TREATMENT", "startDate": "2026-03-02", "items": [
              {"itemId": "%s", "exerciseCode": "HEAT", "timesPerWeek": 3},
              {"itemId": "%s", "exerciseCode": "TRACTION-LUMBAR", "place": "IN_CLINIC", "timesPerWeek": 1}]}
            """;

    @Inject
    CircuitBreakerMaintenance breakers;

    private FedCast cast;
    private Steps program;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("program");
        program = new Steps(cast, newId());
        ClinicalPicture.of(cast).tell();
    }

    @AfterEach
    void askAgain() {
        breakers.reset(PatientClient.BREAKER);
    }

    @Test
    void saysWhatForbidsHeatAndTractionAlone_B_COMP_01_W_COMP_10() {
        program.draft(PASSIVE.formatted(newId(), newId())).statusCode(201);

        program.validate("{}")
                .statusCode(200)
                .body("blocks.ruleId", contains("B-COMP-01"))
                .body("blocks[0].messageKey", equalTo("composition.no-active-exercise"))
                .body("warnings.ruleId", hasItems("W-COMP-01", "W-COMP-10"))
                .body("warnings.find { it.ruleId == 'W-COMP-10' }.effect", equalTo("WARN_WITH_REASON"))
                .body("warnings.find { it.ruleId == 'W-COMP-10' }.codes", contains("HEAT", "TRACTION-LUMBAR"))
                .body("notAsked", empty())
                .body("contextAsOf", notNullValue())
                .body("minutesByDay", hasEntry("MONDAY", 15));
    }

    @Test
    void measuresTheWeek() {
        program.draft("{\"startDate\": \"2026-03-02\", \"templateRef\": {\"code\": \"LBP-FOUNDATION-8W\"}}")
                .statusCode(201);

        program.validate("{}")
                .statusCode(200)
                .body("blocks", empty())
                .body("longestSession", equalTo(20))
                .body("weeklyDose.categories.AEROBIC", equalTo(40.0f))
                .body("weeklyDose.muscles", hasKey("MULTIFIDUS"))
                .body("weeklyDose.layers", hasKey("DEEP"))
                .body("weeklyDose.modes", hasKey("MIXED"));
    }

    @Test
    void looksAtOtherItemsAndKeepsNothing() {
        program.draft(PASSIVE.formatted(newId(), newId())).statusCode(201);

        program.validate("{\"items\": [{\"itemId\": \"%s\", \"exerciseCode\": \"WALK\", \"timesPerWeek\": 5}]}"
                        .formatted(newId()))
                .statusCode(200)
                .body("blocks", empty());

        program.read("").body("version", equalTo(0)).body("items.exerciseCode", contains("HEAT", "TRACTION-LUMBAR"));
    }

    @Test
    void worksWithoutPatientServiceAndSaysWhatItCouldNotAsk_B_COMP_06() {
        program.draft(PASSIVE.formatted(newId(), newId())).statusCode(201);
        ClinicalPicture.fails(cast, 503, 0);

        program.validate("{}")
                .statusCode(200)
                .body("blocks.ruleId", contains("B-COMP-01"))
                .body("notAsked", hasItems("B-COMP-02", "B-COMP-06"))
                .body("contextAsOf", nullValue());
    }

    @Test
    void tellsAnAssistantThatStartingTakesALicence_B_COMP_06() {
        program.draft("{\"startDate\": \"2026-03-02\", \"templateRef\": {\"code\": \"LBP-FOUNDATION-8W\"}}")
                .statusCode(201);

        by(cast.token("assistant"))
                .body("{}")
                .post("/programs/{id}/validate", program.id())
                .then()
                .statusCode(200)
                .body("blocks.ruleId", contains("B-COMP-06"))
                .body("blocks[0].codes", contains("NOT_LICENSED"));
    }

    @Test
    void sparesARunningProgramTheSizeOfItsStart_W_COMP_09() {
        program.draft(
                        "{\"startDate\": \"2026-03-02\", \"templateRef\": {\"code\": \"LBP-FOUNDATION-8W\", \"phase\": \"BUILD\"}}")
                .statusCode(201);
        program.validate("{}").body("warnings.ruleId", hasItem("W-COMP-09"));
        program.activate().statusCode(200);

        program.validate("{}").statusCode(200).body("warnings.ruleId", not(hasItem("W-COMP-09")));
    }
}
