package clinic.telerehab.program.session;

import static clinic.telerehab.program.Requests.log;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.Requests.running;
import static clinic.telerehab.program.session.RedFlagTest.alerts;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.Requests.Running;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
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
