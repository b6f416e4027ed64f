package clinic.telerehab.program;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPeer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What patient-service answers when it is asked how a patient stands; nothing is in the way unless a test says so.
///
/// @param screening the outcome; null when the questions were not answered
public record ClinicalPicture(
        UUID patient,
        @Nullable UUID episode,
        String episodeStatus,
        String presentation,
        String chronicity,
        @Nullable UUID relapseOf,
        @Nullable String screening,
        boolean isSettled,
        Set<String> tags,
        Set<String> consents,
        Instant asOf) {

    public static ClinicalPicture of(FedCast cast) {
        return of(cast, cast.patient());
    }

    /// @param episode the one that is open
    public static ClinicalPicture of(FedCast cast, UUID episode) {
        return new ClinicalPicture(
                cast.patient(),
                episode,
                "ACTIVE",
                "AXIAL",
                "SUBACUTE",
                null,
                "CLEAR",
                true,
                Set.of(),
                Set.of("TELEREHAB"),
                Instant.now());
    }

    public ClinicalPicture inStatus(String status) {
        return new ClinicalPicture(
                patient,
                episode,
                status,
                presentation,
                chronicity,
                relapseOf,
                screening,
                isSettled,
                tags,
                consents,
                asOf);
    }

    public ClinicalPicture withoutEpisode() {
        return new ClinicalPicture(
                patient,
                null,
                episodeStatus,
                presentation,
                chronicity,
                relapseOf,
                null,
                isSettled,
                tags,
                consents,
                asOf);
    }

    public ClinicalPicture screened(@Nullable String outcome, boolean settled) {
        return new ClinicalPicture(
                patient,
                episode,
                episodeStatus,
                presentation,
                chronicity,
                relapseOf,
                outcome,
                settled,
                tags,
                consents,
                asOf);
    }

    public ClinicalPicture carrying(String... newTags) {
        return new ClinicalPicture(
                patient,
                episode,
                episodeStatus,
                presentation,
                chronicity,
                relapseOf,
                screening,
                isSettled,
                Arrays.stream(newTags).collect(Collectors.toSet()),
                consents,
                asOf);
    }

    public ClinicalPicture agreeingTo(String... scopes) {
        return new ClinicalPicture(
                patient,
                episode,
                episodeStatus,
                presentation,
                chronicity,
                relapseOf,
                screening,
                isSettled,
                tags,
                Arrays.stream(scopes).collect(Collectors.toSet()),
                asOf);
    }

    public ClinicalPicture readAt(Instant time) {
        return new ClinicalPicture(
                patient,
                episode,
                episodeStatus,
                presentation,
                chronicity,
                relapseOf,
                screening,
                isSettled,
                tags,
                consents,
                time);
    }

    /// From now on this is the answer.
    public void tell() {
        TestPeer.answer("patient", path(patient), 200, json(), 0);
    }

    /// From now on there is no answer of use.
    ///
    /// @param status of the answer; 0 to hang up without one
    public static void fails(FedCast cast, int status, long afterMillis) {
        TestPeer.answer("patient", path(cast.patient()), status, "{}", afterMillis);
    }

    public static int timesAsked(FedCast cast) {
        return TestPeer.timesAsked("patient", path(cast.patient()));
    }

    private static String path(UUID patient) {
        return "/internal/patients/" + patient + "/clinical-context";
    }

    private String json() {
        return """
                {"patientId": "%s", "clinicId": "%s", "status": "ACTIVE", "timezone": "Europe/Berlin", "locale": "en",
                 "episode": %s, "screening": %s, "contraindicationTags": [%s], "consents": [%s], "fearScores": null,
                 "thresholds": {"painZoneRedFrom": 6}, "asOf": "%s"}
                """.formatted(patient, patient, episodeJson(), screeningJson(), quoted(tags), quoted(consents), asOf);
    }

    private String episodeJson() {
        return episode == null
                ? "null"
                : """
                {"id": "%s", "status": "%s", "presentation": "%s", "chronicity": "%s", "relapseOf": %s}
                """.formatted(
                                episode,
                                episodeStatus,
                                presentation,
                                chronicity,
                                relapseOf == null ? "null" : "\"" + relapseOf + "\"");
    }

    private String screeningJson() {
        return screening == null ? "null" : "{\"outcome\": \"%s\", \"settled\": %s}".formatted(screening, isSettled);
    }

    private static String quoted(Set<String> codes) {
        return codes.stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(", "));
    }
}
