package clinic.telerehab.messaging.client;

import clinic.telerehab.kit.peer.PeerTokens;
import clinic.telerehab.kit.peer.Peers;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;

/// Asks program-service. Two tries together stay below a request's deadline, so that a caller is told what is down
/// rather
/// than left waiting.
@ApplicationScoped
public class ProgramClient {
    public static final String BREAKER = "program-service";
    /// How many days lie between the first and the last of one question.
    public static final int MOST_DAYS = 92;

    private static final String PEER = "program";
    private static final long WITHIN_MILLIS = 1_000;

    private final ProgramApi program;
    private final PeerTokens tokens;

    ProgramClient(Peers peers, PeerTokens tokens) {
        this.program = peers.client(PEER, ProgramApi.class, Duration.ofMillis(WITHIN_MILLIS));
        this.tokens = tokens;
    }

    /// On which days of that stretch a patient reported anything; any failure means that it is not known.
    @Timeout(WITHIN_MILLIS)
    @Retry(maxRetries = 1, delay = 50)
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 5_000)
    @CircuitBreakerName(BREAKER)
    public Uni<MonitoringDays> monitoringDays(UUID patientId, LocalDate from, LocalDate to) {
        return tokens.bearerFor(PEER).chain(bearer -> program.monitoringDays(bearer, patientId, from, to));
    }
}
