package clinic.telerehab.messaging;

import clinic.telerehab.kit.fixture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> isBuiltByTheRules() {
        return ArchitectureRules.play("clinic.telerehab.messaging");
    }
}
