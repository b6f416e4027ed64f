package clinic.telerehab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.acceptance.UploadTrial.Plan;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A small `./clinic upload`. What must hold is proved on the way.
@ExtendWith(RunningSuite.class)
class UploadsTest {
    private static final Plan SMALL = new Plan(30L * 1024 * 1024, 4, 2, RunningSuite.DATA.resolve("objects"));

    @Test
    void arriveWholeOverALineThatBreaksAndNothingElseDoes(@TempDir Path folder) throws Exception {
        var trial = UploadTrial.prepare(new Stage(RunningSuite.PORT, new SilentNarrator()), SMALL, folder);

        assertThat(trial.send()).first().asString().contains("broke 4 times");
        assertThat(trial.refuse()).allMatch(line -> line.startsWith("refused, nothing kept"));
    }
}
