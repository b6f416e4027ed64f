package clinic.telerehab.program.session;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.log;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.Requests.running;
import static clinic.telerehab.program.session.RedFlagTest.alerts;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.Requests.Running;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Alerts that follow from one session.
@ProgramServiceTest
class SessionAlertsTest {
    private FedCast cast;
    private Running program;
    private LocalDate today;

    @BeforeEach
    void start() {
        cast = FedCast.meet("program");
        program = running(cast);
        today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void takesTheClinicsThreshold_A_PAIN_SPIKE() {
        assertThat(alerts(spine(today, 7))).isEmpty();
        tellThreshold(7);

        assertThat(alerts(spine(today, 7))).hasSize(1).first().asString().contains("A-PAIN-SPIKE", "HIGH");
    }

    @Test
    void takesTheSecondSessionRunningWithPainGoingDownTheLeg_A_PERIPHERAL() {
        assertThat(alerts(leg(today.minusDays(2), 1, 3))).isEmpty();

        UUID second = leg(today.minusDays(1), 1, 3);

        assertThat(alerts(second))
                .hasSize(1)
                .first()
                .asString()
                .contains("A-PERIPHERAL", "HIGH", "A-PERIPHERAL:" + program.id());
    }

    @Test
    void startsToCountAgainAfterASessionWithout_A_PERIPHERAL() {
        assertThat(alerts(leg(today.minusDays(2), 1, 3))).isEmpty();
        assertThat(alerts(leg(today.minusDays(1), 1, 1))).isEmpty();

        assertThat(alerts(leg(today, 1, 3))).isEmpty();
    }

    @Test
    void takesPainNewlyBelowTheKnee_A_PERIPHERAL() {
        assertThat(alerts(knee(today.minusDays(1)))).isEmpty();

        assertThat(alerts(knee(today))).hasSize(1);
    }

    /// What the first session did shows in the pre-check of the second.
    @Test
    void takesAFirstSessionThatShowsOnTheNextMorning_A_PERIPHERAL() {
        UUID first = leg(today.minusDays(1), 1, 1);

        UUID second = leg(today, 3, 5);

        assertThat(peripheral(second)).hasSize(1);
        assertThat(peripheral(first)).isEmpty();
    }

    @Test
    void takesAFirstSessionWhoseMorningIsToldAfterTheSecondOnce_A_PERIPHERAL() {
        UUID first = leg(today.minusDays(1), 1, 1);
        UUID second = knee(today);
        assertThat(peripheral(second)).isEmpty();

        change(first, 0, request -> request.body("{\"leg\": 3}").patch("/sessions/{id}/next-morning", first));
        change(first, 1, request -> request.body("{\"leg\": 4}").patch("/sessions/{id}/next-morning", first));

        assertThat(peripheral(second)).hasSize(1);
        assertThat(peripheral(first)).isEmpty();
    }

    @Test
    void takesAFirstSessionThatIsCorrectedAfterTheSecond_A_PERIPHERAL() {
        UUID first = leg(today.minusDays(1), 1, 1);
        UUID second = knee(today);

        change(first, 0, request -> request.body("""
                        {"preCheck": {"leg": 1}, "items": [], "post": {"leg": 3}}
                        """).post("/sessions/{id}/amend", first));

        assertThat(peripheral(second)).hasSize(1);
    }

    @Test
    void takesAFirstSessionThatComesInAfterTheSecond_A_PERIPHERAL() {
        UUID second = knee(today);

        UUID first = leg(today.minusDays(1), 1, 3);

        assertThat(peripheral(second)).hasSize(1);
        assertThat(peripheral(first)).isEmpty();
    }

    @Test
    void takesTwoSessionsWithNoneBetweenThemOnceThatIsTakenBack_A_PERIPHERAL() {
        UUID first = leg(today.minusDays(2), 1, 3);
        UUID between = leg(today.minusDays(1), 1, 1);
        UUID second = knee(today);
        assertThat(peripheral(first)).isEmpty();
        assertThat(peripheral(second)).isEmpty();

        change(between, 0, request -> request.body(SessionRequests.REASON).post("/sessions/{id}/void", between));

        assertThat(peripheral(second)).hasSize(1);
    }

    private static List<String> peripheral(UUID session) {
        return alerts(session).stream()
                .filter(alert -> alert.contains("A-PERIPHERAL"))
                .toList();
    }

    private void change(UUID session, int version, Function<RequestSpecification, Response> change) {
        var request = by(cast.token("patient-self")).header("If-Match", "\"%d\"".formatted(version));
        assertThat(change.apply(request).statusCode()).as(session.toString()).isEqualTo(200);
    }

    private UUID spine(LocalDate day, int back) {
        return logged(SessionRequests.of(program, day).before("\"back\": " + back));
    }

    private UUID leg(LocalDate day, int before, int after) {
        return logged(SessionRequests.of(program, day)
                .before("\"leg\": " + before)
                .with("\"post\": {\"leg\": %d}".formatted(after)));
    }

    private UUID knee(LocalDate day) {
        return logged(SessionRequests.of(program, day)
                .before("\"belowKnee\": false")
                .with("\"post\": {\"belowKnee\": true}"));
    }

    private UUID logged(SessionRequests session) {
        UUID id = newId();
        log(cast, id, session.doing(3).body()).statusCode(201);
        return id;
    }

    private void tellThreshold(int painSpikeFrom) {
        assertThat(TestPeer.tell(
                        "patient", "clinic", "STATE", cast.clinic(), """
                {"clinicId": "%s", "timezone": "Europe/London", "defaultLocale": "en", "emergencyPhone": "999",
                 "emergencyTexts": {"en": "Ring 999"}, "thresholds": {"painSpikeFrom": %d}}
                """.formatted(cast.clinic(), painSpikeFrom)))
                .isNotBlank();
        cast.patientIs("ACTIVE", "Europe/Berlin");
    }
}
