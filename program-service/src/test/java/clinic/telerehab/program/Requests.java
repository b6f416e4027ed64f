package clinic.telerehab.program;

import static io.restassured.RestAssured.given;

import clinic.telerehab.kit.fixture.FedCast;
import com.github.f4b6a3.uuid.UuidCreator;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The requests that the tests make, valid unless a test spoils them.
public final class Requests {
    private static final String BASE = "/api/program/v1";

    private Requests() {}

    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    public static RequestSpecification by(@Nullable String token) {
        RequestSpecification request = given().contentType("application/json").basePath(BASE);
        return token == null ? request : request.auth().oauth2(token);
    }

    /// A program of one exercise on every day of the week.
    public static String program(UUID itemId, String exerciseCode) {
        return """
                {"title": "Foundation", "kind": "TREATMENT", "startDate": "2026-01-01", "items": [
                  {"itemId": "%s", "exerciseCode": "%s", "dose": {"sets": 3, "reps": 5, "holdSeconds": 10},
                   "daysOfWeek": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]}]}
                """.formatted(itemId, exerciseCode);
    }

    /// What patients do to stay well: it passes the rules of maintenance.
    public static String maintenance() {
        return """
                {"startDate": "2026-01-01", "templateRef": {"code": "LBP-MAINTENANCE-2X"}}
                """;
    }

    /// An answer to every warning there is.
    public static String everythingAnswered() {
        return Stream.of(
                        "W-COMP-01 W-COMP-02 W-COMP-03 W-COMP-04 W-COMP-05 W-COMP-06 W-COMP-07 W-COMP-08 W-COMP-09 W-COMP-10 W-MNT-02"
                                .split(" "))
                .map("{\"ruleId\": \"%s\", \"reason\": \"Seen\"}"::formatted)
                .collect(Collectors.joining(", ", "{\"acknowledgements\": [", "]}"));
    }

    /// Nothing is in the way of the patient's programs from here on, as far as patient-service can say.
    public static ValidatableResponse draft(FedCast cast, UUID id, UUID itemId, String exerciseCode) {
        ClinicalPicture.of(cast).tell();
        return by(cast.token("lead"))
                .body(program(itemId, exerciseCode))
                .put("/patients/{p}/programs/{id}", cast.patient(), id)
                .then();
    }

    public static ValidatableResponse activate(FedCast cast, UUID id, int version) {
        return by(cast.token("lead"))
                .header("If-Match", "\"" + version + "\"")
                .body(everythingAnswered())
                .post("/programs/{id}/activate", id)
                .then();
    }

    /// A program that is running, with one item.
    public record Running(UUID id, UUID itemId) {}

    public static Running running(FedCast cast) {
        var program = new Running(newId(), newId());
        draft(cast, program.id(), program.itemId(), "BIRD-DOG-1").statusCode(201);
        activate(cast, program.id(), 0).statusCode(200);
        return program;
    }

    /// @param pain during the exercise; null when the patient did not say
    public static String session(Running program, LocalDate day, @Nullable Integer pain) {
        return """
                {"programId": "%s", "localDate": "%s", "startedAt": "%sT08:00:00Z", "endedAt": "%sT08:20:00Z",
                 "preCheck": {"back": null, "leg": null},
                 "items": [{"itemId": "%s", "setsDone": 3, "repsDone": 5, "holdSecondsDone": 10, "painDuring": %s}]}
                """.formatted(program.id(), day, day, day, program.itemId(), pain);
    }

    public static ValidatableResponse log(FedCast cast, UUID id, String session) {
        return by(cast.token("patient-self"))
                .body(session)
                .put("/sessions/{id}", id)
                .then();
    }
}
