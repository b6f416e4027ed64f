package clinic.telerehab.patient.intake;

import clinic.telerehab.patient.CareTeamCast;
import clinic.telerehab.patient.Courses;
import clinic.telerehab.patient.FeatureCalls;
import clinic.telerehab.patient.People.Login;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

public class IntakeCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(CareTeamCast cast) {
        return Map.of(
                "getScreeningQuestions", by -> by.get("/screening-questions"),
                "getIntake", by -> by.get("/episodes/{id}/intake", drafted(cast)),
                "saveIntake",
                        by -> by.body(Courses.intake("{}")).put("/episodes/{id}/intake", Courses.newEpisode(cast)),
                "signIntake",
                        by -> by.header("If-Match", "\"0\"")
                                .body("{\"acknowledgeCaution\": false}")
                                .post("/episodes/{id}/intake/sign", drafted(cast)),
                "amendIntake",
                        by -> by.header("If-Match", "\"1\"")
                                .body("{\"reason\": \"a slip\"}")
                                .post("/episodes/{id}/intake/amend", signed(cast)));
    }

    private static UUID drafted(CareTeamCast cast) {
        UUID episode = Courses.newEpisode(cast);
        Courses.save(lead(cast), episode, null, Courses.answers()).statusCode(201);
        return episode;
    }

    private static UUID signed(CareTeamCast cast) {
        UUID episode = drafted(cast);
        Courses.sign(lead(cast), episode, 0, false).statusCode(200);
        return episode;
    }

    private static Login lead(CareTeamCast cast) {
        return new Login("lead", cast.token("lead"));
    }
}
