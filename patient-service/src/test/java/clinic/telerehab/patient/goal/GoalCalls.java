package clinic.telerehab.patient.goal;

import static clinic.telerehab.patient.People.newId;

import clinic.telerehab.patient.CareTeamCast;
import clinic.telerehab.patient.Courses;
import clinic.telerehab.patient.FeatureCalls;
import clinic.telerehab.patient.People;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

public class GoalCalls implements FeatureCalls {
    static final String GOAL = """
            {"kind": "PSFS_ACTIVITY", "text": "carry the shopping upstairs", "baseline": 3,
             "target": {"value": 8, "date": "2027-03-01"}}
            """;

    @Override
    public Map<String, Function<RequestSpecification, Response>> about(CareTeamCast cast) {
        return Map.of(
                "listGoals", by -> by.get("/episodes/{e}/goals", Courses.newEpisode(cast)),
                "getGoal", by -> getOne(cast, by),
                "setGoal", by -> by.body(GOAL).put("/episodes/{e}/goals/{id}", Courses.newEpisode(cast), newId()),
                "changeGoal",
                        by -> by.header("If-Match", "\"0\"")
                                .body("{\"latest\": 5}")
                                .patch("/goals/{id}", goalIn(cast, Courses.newEpisode(cast))));
    }

    private static Response getOne(CareTeamCast cast, RequestSpecification by) {
        UUID episode = Courses.newEpisode(cast);
        return by.get("/episodes/{e}/goals/{id}", episode, goalIn(cast, episode));
    }

    private static UUID goalIn(CareTeamCast cast, UUID episode) {
        UUID id = newId();
        People.anonymous()
                .auth()
                .oauth2(cast.token("lead"))
                .body(GOAL)
                .put("/episodes/{e}/goals/{id}", episode, id)
                .then()
                .statusCode(201);
        return id;
    }
}
