package clinic.telerehab.messaging;

import static clinic.telerehab.messaging.Requests.by;

import clinic.telerehab.kit.fixture.AccessMatrix;
import clinic.telerehab.kit.fixture.BadInput;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.SentTwice;
import clinic.telerehab.messaging.appointment.AppointmentCalls;
import clinic.telerehab.messaging.checkin.CheckInCalls;
import clinic.telerehab.messaging.conversation.ConversationCalls;
import clinic.telerehab.messaging.inbox.InboxCalls;
import clinic.telerehab.messaging.media.MediaCalls;
import clinic.telerehab.messaging.notification.NotificationCalls;
import clinic.telerehab.messaging.room.RoomCalls;
import clinic.telerehab.messaging.rtm.RtmCalls;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@MessagingServiceTest
class AccessMatrixTest {
    private static final List<FeatureCalls> FEATURES = List.of(
            new AppointmentCalls(),
            new CheckInCalls(),
            new ConversationCalls(),
            new InboxCalls(),
            new KitCalls(),
            new MediaCalls(),
            new NotificationCalls(),
            new RoomCalls(),
            new RtmCalls());
    /// The table's request comes at the wrong time or names a version that is none.
    private static final Map<String, String> TRIED_ELSEWHERE = Map.of(
            "arriveAtAppointment", "AppointmentResourceTest.letsOneOfTwoTakeTheSameStep",
            "fulfilAppointment", "AppointmentResourceTest.letsOneOfTwoTakeTheSameStep",
            "missAppointment", "AppointmentResourceTest.letsOneOfTwoTakeTheSameStep",
            "scheduleCheckIn", "CheckInResourceTest.isScheduledByOneOfTwoAtOnce",
            "unlockRoom", "RoomTest.letsOneOfTwoRacingUnlocksIn");

    private FedCast cast;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
    }

    @TestFactory
    Stream<DynamicTest> answersEachCallerAsTheTableSays() {
        return AccessMatrix.of("messaging").play(cast.tokens(), calls());
    }

    @TestFactory
    Stream<DynamicTest> takesNoRubbish() {
        return BadInput.against("messaging").play(cast.tokens(), calls());
    }

    @TestFactory
    Stream<DynamicTest> makesNothingTwiceAndLosesNoChange() {
        return SentTwice.to("messaging", TRIED_ELSEWHERE).play(cast.tokens(), calls());
    }

    private Map<String, Function<@Nullable String, Response>> calls() {
        Map<String, Function<@Nullable String, Response>> calls = new HashMap<>();
        FEATURES.forEach(feature ->
                feature.about(cast).forEach((operation, call) -> calls.put(operation, token -> call.apply(by(token)))));
        return calls;
    }
}
