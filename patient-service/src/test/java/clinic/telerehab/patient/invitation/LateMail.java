package clinic.telerehab.patient.invitation;

import clinic.telerehab.kit.fixture.TestPlatform;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/// Everything as ever, but mail goes over the network, to a server that a test starts; the pauses are short.
public class LateMail implements QuarkusTestProfile {
    static final String PORT = "test.late-mail.port";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.mailer.mock",
                "false",
                "quarkus.mailer.host",
                "127.0.0.1",
                "invitation.mail-within",
                "PT0.3S",
                "invitation.mail-again-after",
                "PT1S,PT1S");
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Platform.class));
    }

    /// The test platform with a port for the mail server.
    public static class Platform extends TestPlatform {
        @Override
        public Map<String, String> start() {
            Map<String, String> settings = super.start();
            String port = Integer.toString(freePort());
            System.setProperty(PORT, port);
            settings.put("quarkus.mailer.port", port);
            return settings;
        }
    }
}
