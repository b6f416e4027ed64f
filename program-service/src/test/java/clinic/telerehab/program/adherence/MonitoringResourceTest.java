package clinic.telerehab.program.adherence;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.log;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.Requests.running;
import static clinic.telerehab.program.Requests.session;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestTokens;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.Requests.Running;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ProgramServiceTest
class MonitoringResourceTest {
    private static final String MESSAGING = TestTokens.service("messaging-service", "program-service");

    private FedCast cast;
    private LocalDate today;

    @BeforeEach
    void start() {
        cast = FedCast.meet("program");
        today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void countsEachDayOnce() {
        Running program = running(cast);
        log(cast, newId(), session(program, today, 1)).statusCode(201);
        log(cast, newId(), session(program, today, 2)).statusCode(201);

        days("from=" + today.minusDays(29) + "&to=" + today).statusCode(200).body("days", contains(today.toString()));
    }

    @Test
    void countsNothingOfOtherDaysOrPatients() {
        log(cast, newId(), session(running(cast), today, 1)).statusCode(201);

        days("from=" + today.minusDays(9) + "&to=" + today.minusDays(1)).body("days", empty());
        by(MESSAGING)
                .basePath("/api/program")
                .get("/internal/patients/{id}/monitoring-days?from=" + today + "&to=" + today, newId())
                .then()
                .statusCode(200)
                .body("days", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-01-02&to=2026-01-01",
                "from=2026-01-01&to=2026-04-04",
                "from=2026-01-01",
                "to=2026-01-01",
                "from=x&to=2026-01-01",
                "from=0001-01-01&to=0001-01-02"
            })
    void refusesDaysThatAreNone(String query) {
        days(query).statusCode(400);
    }

    @Test
    void answersNobodyButMessagingService() {
        by(TestTokens.service("patient-service", "program-service"))
                .basePath("/api/program")
                .get("/internal/patients/{id}/monitoring-days?from=2026-01-01&to=2026-01-30", cast.patient())
                .then()
                .statusCode(403);
    }

    private ValidatableResponse days(String query) {
        return by(MESSAGING)
                .basePath("/api/program")
                .get("/internal/patients/{id}/monitoring-days?" + query, cast.patient())
                .then();
    }
}
