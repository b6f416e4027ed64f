package clinic.telerehab.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @Test
    void losesWhatTheSuiteAndItsTrialsPutThereAndNothingElse(@TempDir Path data) throws IOException {
        Files.createFile(data.resolve("access-trial.pem"));
        Files.createFile(data.resolve("secrets.properties"));
        Files.createFile(Files.createDirectory(data.resolve("verify")).resolve("story.log"));
        Files.createFile(data.resolve("diary.txt"));

        DataFolder.empty(data);

        assertThat(data).isDirectoryContaining("glob:**/diary.txt");
        try (var left = Files.list(data)) {
            assertThat(left).hasSize(1);
        }
    }
}
