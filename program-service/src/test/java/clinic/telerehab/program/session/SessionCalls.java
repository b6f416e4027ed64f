package clinic.telerehab.program.session;

import static clinic.telerehab.program.Requests.newId;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.program.FeatureCalls;
import clinic.telerehab.program.Requests;
import clinic.telerehab.program.Requests.Running;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Valid requests of the operations on sessions.
public final class SessionCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(FedCast cast, Running running) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        var logged = logged(cast, Requests.session(running, today, 1));
        return Map.ofEntries(
                Map.entry("getToday", by -> by.get("/me/today")),
                Map.entry("getPlan", by -> by.get("/me/plan")),
                Map.entry(
                        "logSession",
                        by -> by.body(Requests.session(running, today, 1)).put("/sessions/{id}", newId())),
                Map.entry(
                        "logSessions",
                        by -> by.body(SessionRequests.batch(Requests.session(running, today, 1)))
                                .post("/sessions/batch")),
                Map.entry("getSession", by -> by.get("/sessions/{id}", logged)),
                Map.entry("listSessions", by -> by.get("/programs/{id}/sessions", running.id())),
                Map.entry("listSessionVersions", by -> by.get("/sessions/{id}/versions", logged)),
                Map.entry(
                        "tellNextMorning",
                        by -> by.header("If-Match", "\"0\"")
                                .body("{\"back\": 2}")
                                .patch(
                                        "/sessions/{id}/next-morning",
                                        logged(cast, Requests.session(running, today.minusDays(1), 1)))),
                Map.entry(
                        "amendSession",
                        by -> by.header("If-Match", "\"0\"")
                                .body("{\"items\": [], \"reason\": \"Nothing was done\"}")
                                .post("/sessions/{id}/amend", logged(cast, Requests.session(running, today, 1)))),
                Map.entry(
                        "voidSession",
                        by -> by.header("If-Match", "\"0\"")
                                .body(SessionRequests.REASON)
                                .post("/sessions/{id}/void", logged(cast, Requests.session(running, today, 1)))),
                Map.entry(
                        "clearSession",
                        by -> by.header("If-Match", "\"0\"")
                                .body(SessionRequests.REASON)
                                .post("/sessions/{id}/clear", stopped(cast, running, today))));
    }

    /// It bars only what begins later still, so the other calls go on.
    private static UUID stopped(FedCast cast, Running running, LocalDate today) {
        UUID id = logged(
                cast,
                SessionRequests.of(running, today.plusDays(9))
                        .answering("RF01", "YES")
                        .body());
        TestPostgres.execute(
                "program_test", "update session_log set received_at = started_at where id = '%s'".formatted(id));
        return id;
    }

    private static UUID logged(FedCast cast, String session) {
        UUID id = newId();
        Requests.log(cast, id, session).statusCode(201);
        return id;
    }
}
