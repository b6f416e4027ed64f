package clinic.telerehab.program;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.HostileRequests;
import clinic.telerehab.kit.fixture.HostileTokens;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@ProgramServiceTest
class HardeningTest {
    @TestFactory
    Stream<DynamicTest> refusesHostileRequests() {
        var cast = FedCast.meet("program");
        var running = Requests.running(cast);
        return new HostileRequests(
                        cast.token("patient-self"),
                        "/api/program/v1/sessions",
                        "/api/program/v1/programs/" + running.id() + "/sessions",
                        Requests.session(running, LocalDate.now(), 1))
                .play();
    }

    @TestFactory
    Stream<DynamicTest> refusesHostileTokens() {
        return HostileTokens.against("/api/program/v1/exercises", "program", "patient");
    }
}
