package clinic.telerehab.kit.sample;

import clinic.telerehab.kit.KitTest;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.HostileRequests;
import clinic.telerehab.kit.fixture.HostileTokens;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@KitTest
class HardeningTest {
    @TestFactory
    Stream<DynamicTest> refusesHostileRequests() {
        var cast = FedCast.meet("sample");
        String notes = "/api/sample/v1/patients/" + cast.patient() + "/notes";
        return new HostileRequests(cast.token("patient-self"), notes, notes, """
                        {"text": "hello", "count": 3, "day": "2026-01-01", "at": "2026-01-01T00:00:00Z",
                         "kind": "PLAIN", "done": true, "about": "01960000-0000-7000-8000-000000000001"}
                        """).play();
    }

    @TestFactory
    Stream<DynamicTest> refusesHostileTokens() {
        var cast = FedCast.meet("sample");
        return HostileTokens.against("/api/sample/v1/patients/" + cast.patient() + "/notes", "sample", "patient");
    }
}
