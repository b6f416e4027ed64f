package clinic.telerehab.kit.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/// Counts who was turned away, by the code they were told: many of a kind at once mean that something is set up
/// wrongly,
/// or that somebody tries doors.
@ApplicationScoped
public class Denials {
    // Shown as nought before the first one: a rise can be seen only from something.
    private static final List<ProblemType> USUAL = List.of(
            CommonProblem.NOT_AUTHENTICATED,
            CommonProblem.FORBIDDEN,
            CommonProblem.CARE_RELATIONSHIP_REQUIRED,
            CommonProblem.TEAM_ROLE_NOT_SUFFICIENT,
            CommonProblem.NOT_FOUND,
            CommonProblem.ACCESS_AUTHORITY_UNAVAILABLE);

    private final MeterRegistry metrics;

    Denials(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void register(@Observes StartupEvent started) {
        USUAL.forEach(told -> counter(told).increment(0));
    }

    public void count(ProblemType told) {
        counter(told).increment();
    }

    private Counter counter(ProblemType told) {
        return Counter.builder("access.denials")
                .description("Requests refused because of who asked, by the problem's code")
                .tag("code", told.code())
                .register(metrics);
    }
}
