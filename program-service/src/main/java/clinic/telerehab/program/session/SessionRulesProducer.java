package clinic.telerehab.program.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// Loads the figures of sessions when the service starts, which it does not with a file that contradicts itself.
@ApplicationScoped
class SessionRulesProducer {
    private static final String RULES = "/rules/session.v1.json";
    private static final String ADHERENCE = "/rules/adherence.v1.json";
    private static final String MINI_SCREEN = "/rules/mini-screen.v1.json";

    /// What this feature reads of the adherence file; other features read the rest.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Adherence(Completion completion) {}

    /// The mini-screen's file.
    record Screen(int version, List<MiniScreen.Question> questions) {}

    @Produces
    @Singleton
    @Startup
    SessionRules rules() {
        return read(RULES, SessionRules.class);
    }

    @Produces
    @Singleton
    @Startup
    Completion completion() {
        return read(ADHERENCE, Adherence.class).completion();
    }

    @Produces
    @Singleton
    @Startup
    MiniScreen miniScreen() {
        return new MiniScreen(read(MINI_SCREEN, Screen.class).questions());
    }

    static <T> T read(String path, Class<T> type) {
        try (InputStream file = SessionRulesProducer.class.getResourceAsStream(path)) {
            return new ObjectMapper().readValue(Objects.requireNonNull(file, path), type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
