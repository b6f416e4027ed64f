package clinic.telerehab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.acceptance.StreamTrial.Plan;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A short and small `./clinic streams`.
@ExtendWith(RunningSuite.class)
class StreamsTest {
    private static final Plan SHORT = new Plan(30, 6, 20, Duration.ofSeconds(12));

    private final Stage stage = new Stage(RunningSuite.PORT, new SilentNarrator());

    @AfterEach
    void leaveOneReplica() {
        stage.processes().command("messaging-service-2", "stop");
    }

    @Test
    void tellEveryMessageOnceAndInOrderWhileAReplicaIsKilledAndStarted() throws Exception {
        Findings findings = StreamTrial.prepare(stage, SHORT).run();

        assertThat(findings.faults()).isEqualTo(new Faults(0, 0, 0));
        assertThat(findings.traffic().messages()).isEqualTo(240);
        assertThat(findings.traffic().cutStreams()).isPositive();
    }
}
