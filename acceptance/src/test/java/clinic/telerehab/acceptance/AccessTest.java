package clinic.telerehab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// `./clinic access` on the tests' own suite.
@ExtendWith(RunningSuite.class)
class AccessTest {
    private final Stage stage = new Stage(RunningSuite.PORT, new SilentNarrator());

    @Test
    void isGivenAndRefusedAsTheTablesSay() throws Exception {
        AccessTrial trial = AccessCheck.run(stage, RunningSuite.DATA, Path.of(".."));

        System.out.println("access: " + trial.counted());
        assertThat(trial.wrong()).isEmpty();
        assertThat(trial.counted().get("cells")).isGreaterThan(3_000);
    }
}
