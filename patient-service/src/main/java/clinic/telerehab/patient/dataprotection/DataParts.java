package clinic.telerehab.patient.dataprotection;

import clinic.telerehab.kit.subjectdata.RecordErasure;
import clinic.telerehab.patient.client.RecordClient;
import clinic.telerehab.patient.enrolment.Patients;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What each service has to do for a request. A part may be tried again after it was done, and then changes nothing.
@ApplicationScoped
class DataParts {
    /// This service's own part comes first: the others erase what they have heard that it has erased.
    static final String OWN = "patient";

    static final List<String> PEERS = List.of("program", "messaging");

    private final Patients patients;
    private final RecordErasure erasure;
    private final RecordClient records;

    DataParts(Patients patients, RecordErasure erasure, RecordClient records) {
        this.patients = patients;
        this.erasure = erasure;
        this.records = records;
    }

    /// Whose parts a request waits for, this service's first. How a patient is shut out, the others hear by the feed.
    static List<String> of(DataRequestKind kind) {
        return kind == DataRequestKind.RESTRICTION
                ? List.of(OWN)
                : Stream.concat(Stream.of(OWN), PEERS.stream()).toList();
    }

    /// Runs in a transaction in which nobody else is at that patient's record.
    Uni<Void> own(DataRequestKind kind, UUID patientId) {
        return switch (kind) {
            // The bundle is made when it is read.
            case EXPORT -> Uni.createFrom().voidItem();
            case ERASURE -> erasure.of(patientId);
            case RESTRICTION -> patients.restrict(patientId);
        };
    }

    /// Asks another service; no transaction waits for its answer.
    Uni<Void> ask(String service, DataRequestKind kind, UUID patientId) {
        return kind == DataRequestKind.ERASURE
                ? records.erase(service, patientId)
                // Shows that it can be had; it is had again, and kept nowhere, when the bundle is read.
                : records.export(service, patientId).replaceWithVoid();
    }
}
