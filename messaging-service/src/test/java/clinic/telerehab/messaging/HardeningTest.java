package clinic.telerehab.messaging;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.HostileRequests;
import clinic.telerehab.kit.fixture.HostileTokens;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@MessagingServiceTest
class HardeningTest {
    @TestFactory
    Stream<DynamicTest> refusesHostileRequests() {
        var cast = FedCast.meet("messaging");
        String messages = "/api/messaging/v1/conversations/" + Requests.conversation(cast) + "/messages";
        return new HostileRequests(cast.token("patient-self"), messages, messages, "{\"body\": \"hello\"}").play();
    }

    @TestFactory
    Stream<DynamicTest> refusesHostileTokens() {
        return HostileTokens.against("/api/messaging/v1/conversations", "messaging", "patient");
    }
}
