package clinic.telerehab.patient.episode;

import static clinic.telerehab.patient.People.newId;

import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.CareTeamCast;
import clinic.telerehab.patient.Courses;
import clinic.telerehab.patient.FeatureCalls;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

public class EpisodeCommandCalls implements FeatureCalls {
    private static final String REASON = "{\"reason\": \"as agreed\"}";

    @Override
    public Map<String, Function<RequestSpecification, Response>> about(CareTeamCast cast) {
        return Map.of(
                // Not ready, which only those are told who may activate at all.
                "activateEpisode", by -> step(by, Courses.newEpisode(cast), "activate"),
                "holdEpisode", by -> step(by.body(hold()), in(cast, "ACTIVE"), "hold"),
                "resumeEpisode", by -> step(by, in(cast, "ON_HOLD"), "resume"),
                "clearEpisode", by -> step(by.body(REASON), in(cast, "BLOCKED"), "clear"),
                "referEpisodeOut", by -> step(by.body(REASON), in(cast, "BLOCKED"), "refer-out"),
                "dischargeEpisode", by -> step(by.body(Courses.discharge(1)), dischargeable(cast), "discharge"),
                "closeEpisode", by -> step(by.body("{\"reason\": \"MOVED\"}"), in(cast, "ACTIVE"), "close"),
                "openRelapse", by -> step(by.body(relapse(newId())), in(cast, "MAINTENANCE"), "open-relapse"));
    }

    private static Response step(RequestSpecification by, UUID episode, String verb) {
        return by.header("If-Match", "\"0\"").post("/episodes/{id}/{verb}", episode, verb);
    }

    static String hold() {
        return """
                {"reason": "influenza", "reviewAt": "%s"}
                """.formatted(Instant.now().plus(Duration.ofDays(7)));
    }

    static String relapse(UUID episode) {
        return """
                {"episodeId": "%s", "presentation": "RADICULAR", "chronicity": "ACUTE", "reason": "pain is back"}
                """.formatted(episode);
    }

    private static UUID dischargeable(CareTeamCast cast) {
        UUID episode = in(cast, "ACTIVE");
        Courses.hasMaintenanceProgram(episode, true);
        return episode;
    }

    /// An episode brought behind the service's back to where the call finds it.
    private static UUID in(CareTeamCast cast, String status) {
        UUID episode = Courses.newEpisode(cast);
        TestPostgres.execute("patient_test", """
                update episode set status = '%1$s', screening = 'CLEAR', intake_signed_at = now(), activated_at = now(),
                       held_at = case when '%1$s' = 'ON_HOLD' then now() end,
                       review_at = case when '%1$s' = 'ON_HOLD' then now() + interval '3 days' end,
                       discharge_set_waiver = 'none', maintenance_pain = 1, discharged_at = now()
                 where id = '%2$s'
                """.formatted(status, episode));
        return episode;
    }
}
