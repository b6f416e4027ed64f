package clinic.telerehab.patient.followup;

import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.CareTeamCast;
import clinic.telerehab.patient.Courses;
import clinic.telerehab.patient.FeatureCalls;
import clinic.telerehab.patient.People;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

public class FollowUpCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(CareTeamCast cast) {
        return Map.of(
                "listFollowUps", by -> by.get("/episodes/{e}/follow-ups", Courses.newEpisode(cast)),
                "answerFollowUp",
                        by -> by.header("If-Match", "\"0\"")
                                .body("{\"nprsBack\": 1}")
                                .post("/follow-ups/{id}/answers", open(cast)));
    }

    /// An open follow-up, made behind the service's back.
    private static UUID open(CareTeamCast cast) {
        UUID episode = Courses.newEpisode(cast);
        UUID id = People.newId();
        TestPostgres.execute("patient_test", """
                update episode set status = 'MAINTENANCE', screening = 'CLEAR', intake_signed_at = now(),
                       activated_at = now(), discharge_set_waiver = 'none', maintenance_pain = 1,
                       discharged_at = now()
                 where id = '%1$s';
                insert into follow_up (id, episode_id, patient_id, clinic_id, months_after, due_at, state, version)
                values ('%2$s', '%1$s', '%3$s', '%4$s', 1, now(), 'OPEN', 0)
                """.formatted(
                        episode, id, cast.patient(), cast.clinic().id()));
        return id;
    }
}
