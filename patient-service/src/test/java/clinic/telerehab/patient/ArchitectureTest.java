package clinic.telerehab.patient;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kit.fixture.ArchitectureRules;
import clinic.telerehab.kit.fixture.GeneratedDocs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @Test
    void isDescribedByItsOwnCode() throws IOException {
        GeneratedDocs.write("patient");

        assertThat(Path.of("../docs/architecture/patient-features.md")).isNotEmptyFile();
    }

    @TestFactory
    Stream<DynamicTest> isBuiltByTheRules() {
        return ArchitectureRules.play("clinic.telerehab.patient");
    }
}
