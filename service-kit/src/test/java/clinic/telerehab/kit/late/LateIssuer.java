package clinic.telerehab.kit.late;

import clinic.telerehab.kit.fixture.TestPlatform;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/// Everything as ever, but where the issuer should be, nobody answers yet.
public class LateIssuer implements QuarkusTestProfile {
    static final String PORT = "test.late-issuer.port";

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Platform.class));
    }

    /// The test platform with another address for the issuer.
    public static class Platform extends TestPlatform {
        @Override
        public Map<String, String> start() {
            Map<String, String> settings = super.start();
            int port = freePort();
            System.setProperty(PORT, Integer.toString(port));
            settings.put("OIDC_URL", "http://localhost:" + port);
            return settings;
        }
    }
}
