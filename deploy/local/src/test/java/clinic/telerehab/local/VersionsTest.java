package clinic.telerehab.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {
    private static final Settings WITH_AN_OLDER =
            Settings.parse("--older", "/older", "--replicas", "patient-service=2", "--without", "program-service");

    @Test
    void startTheOlderOneUntilTheNewIsChosen() throws Refused {
        var versions = new Versions(WITH_AN_OLDER);

        assertThat(versions.choose("patient-service-2", "new")).isTrue();

        assertThat(versions.rootOf("patient-service-2")).isEqualTo(WITH_AN_OLDER.root());
        assertThat(versions.rootOf("patient-service")).isEqualTo(WITH_AN_OLDER.older());
    }

    @Test
    void goBackToTheOlderOne() throws Refused {
        var versions = new Versions(WITH_AN_OLDER);
        assertThat(versions.choose("patient-service", "new")).isTrue();

        assertThat(versions.choose("patient-service", "old")).isTrue();

        assertThat(versions.rootOf("patient-service")).isEqualTo(WITH_AN_OLDER.older());
    }

    @Test
    void refuseAnOlderOneWhereThereIsNone() {
        var versions = new Versions(Settings.parse());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> versions.choose("patient-service", "old"))
                .withMessageContaining("--older");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "patient-service-3", "messaging-service-2", "program-service", "patient", ""})
    void knowNoProcessThatIsNotStarted(String process) throws Refused {
        var versions = new Versions(WITH_AN_OLDER);

        assertThat(versions.choose(process, "new")).isFalse();
        assertThat(versions.choose(process, "old")).isFalse();
    }

    @Test
    void knowNoThirdVersion() throws Refused {
        assertThat(new Versions(WITH_AN_OLDER).choose("patient-service", "newest"))
                .isFalse();
    }
}
