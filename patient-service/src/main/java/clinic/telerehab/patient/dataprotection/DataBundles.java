package clinic.telerehab.patient.dataprotection;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.kit.subjectdata.RecordExport;
import clinic.telerehab.patient.client.RecordClient;
import clinic.telerehab.patient.problem.PatientProblem;
import com.fasterxml.jackson.databind.util.RawValue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/// Makes the document of a record when it is read, so that no second copy of it lies about. One is made at a time on
/// each replica: a long record takes memory that others need too.
@ApplicationScoped
class DataBundles {
    private final DataRequestService requests;
    private final RecordExport own;
    private final RecordClient records;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    DataBundles(DataRequestService requests, RecordExport own, RecordClient records, Clock clock) {
        this.requests = requests;
        this.own = own;
        this.records = records;
        this.clock = clock;
    }

    Uni<DataBundle> of(UUID requestId) {
        return requests.requireBundle(requestId)
                .chain(patientId ->
                        alone(patientId).map(parts -> new DataBundle(requestId, patientId, clock.instant(), parts)));
    }

    private Uni<Map<String, RawValue>> alone(UUID patientId) {
        if (!busy.compareAndSet(false, true)) {
            throw new DomainProblem(PatientProblem.BUNDLE_UNAVAILABLE);
        }
        return parts(patientId).onTermination().invoke(() -> busy.set(false));
    }

    private Uni<Map<String, RawValue>> parts(UUID patientId) {
        Map<String, RawValue> parts = new LinkedHashMap<>();
        Uni<Void> all = own.of(patientId)
                .invoke(record -> parts.put(DataParts.OWN, new RawValue(record)))
                .replaceWithVoid();
        for (String service : DataParts.PEERS) {
            all = all.chain(() -> records.export(service, patientId))
                    .onFailure()
                    .transform(failure -> new DomainProblem(PatientProblem.BUNDLE_UNAVAILABLE))
                    .invoke(record -> parts.put(service, new RawValue(record)))
                    .replaceWithVoid();
        }
        return all.replaceWith(parts);
    }
}
