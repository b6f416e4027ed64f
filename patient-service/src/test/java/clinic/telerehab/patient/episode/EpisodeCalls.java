package clinic.telerehab.patient.episode;

import static clinic.telerehab.patient.People.newId;

import clinic.telerehab.patient.CareTeamCast;
import clinic.telerehab.patient.Courses;
import clinic.telerehab.patient.FeatureCalls;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Function;

public class EpisodeCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(CareTeamCast cast) {
        return Map.of(
                "listEpisodes", by -> by.get("/patients/{p}/episodes", cast.patient()),
                "openEpisode", by -> open(cast, by),
                "getEpisode", by -> by.get("/episodes/{id}", Courses.newEpisode(cast)),
                "listEpisodeTransitions", by -> by.get("/episodes/{id}/transitions", Courses.newEpisode(cast)));
    }

    private static Response open(CareTeamCast cast, RequestSpecification by) {
        Courses.closeAll(cast.patient());
        return by.body(Courses.opening("NECK")).put("/patients/{p}/episodes/{id}", cast.patient(), newId());
    }
}
