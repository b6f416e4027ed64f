package clinic.telerehab.messaging;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.newId;

import clinic.telerehab.kit.fixture.AccessMatrix;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.messaging.appointment.AppointmentCalls;
import clinic.telerehab.messaging.inbox.InboxCalls;
import clinic.telerehab.messaging.notification.NotificationCalls;
import clinic.telerehab.messaging.rtm.RtmCalls;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@MessagingServiceTest
class AccessMatrixTest {
    private static final List<FeatureCalls> FEATURES =
            List.of(new AppointmentCalls(), new InboxCalls(), new NotificationCalls(), new RtmCalls());

    private final Map<String, Function<@Nullable String, Response>> calls = new HashMap<>();
    private FedCast cast;
    private UUID conversation;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
        conversation = Requests.conversation(cast);
    }

    @TestFactory
    Stream<DynamicTest> answersEachCallerAsTheTableSays() {
        on("listConversations", by -> by.get("/conversations"));
        on("listMessages", by -> by.get("/conversations/{c}/messages", conversation));
        on(
                "sendMessage",
                by -> by.body("{\"body\": \"hello\"}").put("/conversations/{c}/messages/{id}", conversation, newId()));
        // A stream does not end by itself, so whoever may open one is told here that the id is none.
        on("streamEvents", by -> by.header("Last-Event-ID", "none").get("/events"));
        on("verifyAudit", by -> by.get("/audit/verification"));
        on("listFeeds", by -> by.get("/ops/feeds"));
        on("replayFeed", by -> by.post("/ops/feeds/patient/replay"));
        on("readFeed", by -> by.basePath("/api/messaging").get("/internal/feed"));
        on("exportRecord", by -> by.basePath("/api/messaging").get("/internal/patients/{id}/export", cast.patient()));
        // Its owner has not told that it is erased, so whoever may is refused for that alone.
        on("eraseRecord", by -> by.basePath("/api/messaging").post("/internal/patients/{id}/erasure", cast.patient()));

        FEATURES.forEach(feature -> feature.about(cast).forEach(this::on));

        return AccessMatrix.of("messaging").play(cast.tokens(), calls);
    }

    private void on(String operation, Function<RequestSpecification, Response> call) {
        calls.put(operation, token -> call.apply(by(token)));
    }
}
