package clinic.telerehab.program.client;

import clinic.telerehab.kit.peer.PeerTokens;
import clinic.telerehab.kit.peer.Peers;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;

/// Asks patient-service. Two tries together stay far below a request's deadline, so that a caller is told what is down
/// rather than left waiting.
@ApplicationScoped
public class PatientClient {
    public static final String BREAKER = "patient-service";
    private static final String PEER = "patient";
    private static final long WITHIN_MILLIS = 1_000;

    private final PatientApi patients;
    private final PeerTokens tokens;

    PatientClient(Peers peers, PeerTokens tokens) {
        this.patients = peers.client(PEER, PatientApi.class, Duration.ofMillis(WITHIN_MILLIS));
        this.tokens = tokens;
    }

    /// How a patient stands now; any failure means that it is not known.
    @Timeout(WITHIN_MILLIS)
    @Retry(maxRetries = 1, delay = 50)
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 5_000)
    @CircuitBreakerName(BREAKER)
    public Uni<ClinicalContext> clinicalContext(UUID patientId) {
        return tokens.bearerFor(PEER).chain(bearer -> patients.clinicalContext(bearer, patientId));
    }
}
