package clinic.telerehab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A small part of `./clinic outage`: one that everything stands on, one that hangs, and one that
/// others wait for.
@ExtendWith(RunningSuite.class)
class OutagesTest {
    private final Stage stage = new Stage(RunningSuite.PORT, new SilentNarrator());

    @ParameterizedTest
    @CsvSource({"POSTGRESQL, KILL", "PROGRAM, FREEZE", "MESSAGING, STOP"})
    void breakNoPromise(Component component, Way way, @TempDir Path folder) throws Exception {
        List<OutageResult> results = new Outages(stage, Duration.ofSeconds(5), folder).of(component, Set.of(way));

        assertThat(results).allSatisfy(result -> assertThat(result.wrong()).isEmpty());
        assertThat(results).hasSize(1);
    }
}
