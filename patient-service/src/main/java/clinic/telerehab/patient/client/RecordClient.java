package clinic.telerehab.patient.client;

import clinic.telerehab.kit.peer.PeerTokens;
import clinic.telerehab.kit.peer.Peers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Asks the other services for their part of a patient's record, or to erase it. Whoever asks tries again, so there is
/// no retry here; a call waits longer than the other service lets any request take.
@ApplicationScoped
public class RecordClient {
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final Map<String, RecordApi> services = new ConcurrentHashMap<>();
    private final Peers peers;
    private final PeerTokens tokens;

    RecordClient(Peers peers, PeerTokens tokens) {
        this.peers = peers;
        this.tokens = tokens;
    }

    /// @param peer the short name, such as `program`
    /// @return all that it keeps of the patient, as JSON text
    public Uni<String> export(String peer, UUID patientId) {
        return tokens.bearerFor(peer).chain(bearer -> service(peer).export(bearer, patientId));
    }

    public Uni<Void> erase(String peer, UUID patientId) {
        return tokens.bearerFor(peer).chain(bearer -> service(peer).erase(bearer, patientId));
    }

    private RecordApi service(String peer) {
        return services.computeIfAbsent(peer, name -> peers.client(name, RecordApi.class, WITHIN));
    }
}
