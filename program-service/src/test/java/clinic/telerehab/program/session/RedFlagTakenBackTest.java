package clinic.telerehab.program.session;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.log;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.Requests.running;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.Requests.Running;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// INV-S4: to take a red flag back lifts it, as to clear it does.
@ProgramServiceTest
class RedFlagTakenBackTest {
    private FedCast cast;
    private UUID id;

    @BeforeEach
    void stop() {
        cast = FedCast.meet("program");
        Running program = running(cast);
        id = newId();
        log(
                        cast,
                        id,
                        SessionRequests.of(program, LocalDate.now(ZoneId.of("Europe/Berlin")))
                                .answering("RF01", "YES")
                                .body())
                .statusCode(201);
    }

    @Test
    void isTheLicensedCliniciansAlone() {
        change("assistant", "void", 0).statusCode(403).body("code", equalTo("team-role-not-sufficient"));
        today().body("blocked.sessionId", equalTo(id.toString()));

        change("lead", "void", 0).statusCode(200).body("status", equalTo("VOIDED"));

        today().body("blocked", nullValue());
    }

    @Test
    void isAnAssistantsOnceItIsCleared() {
        change("lead", "clear", 0).statusCode(200);

        change("assistant", "void", 1).statusCode(200).body("status", equalTo("VOIDED"));
    }

    @Test
    void isNotThePatients() {
        change("patient-self", "void", 0).statusCode(409).body("code", equalTo("amendment-too-late"));
    }

    private ValidatableResponse change(String kind, String verb, int version) {
        return by(cast.token(kind))
                .header("If-Match", "\"%d\"".formatted(version))
                .body(SessionRequests.REASON)
                .post("/sessions/{id}/" + verb, id)
                .then();
    }

    private ValidatableResponse today() {
        return by(cast.token("patient-self")).get("/me/today").then().statusCode(200);
    }
}
