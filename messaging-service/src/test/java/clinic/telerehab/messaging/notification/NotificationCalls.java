package clinic.telerehab.messaging.notification;

import static clinic.telerehab.messaging.Requests.newId;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.messaging.FeatureCalls;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Function;

public class NotificationCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(FedCast cast) {
        return Map.of(
                "listNotifications", by -> by.get("/me/notifications"),
                "readNotifications",
                        by -> by.body("{\"ids\": [\"%s\"]}".formatted(newId())).post("/me/notifications/read"),
                "getNotificationPreferences", by -> by.get("/me/notification-preferences"),
                // Each kind of caller changes its own, which nobody has changed before.
                "changeNotificationPreferences",
                        by -> by.header("If-Match", "\"0\"")
                                .body("{\"email\": false, \"channels\": {\"MESSAGE\": [\"IN_APP\"]}}")
                                .put("/me/notification-preferences"));
    }
}
