package clinic.telerehab.patient.dataprotection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Which services have a part in every request: add another one's here, and new requests wait for it too.
@ApplicationScoped
class DataParts {
    private final List<DataPart> parts;

    DataParts(OwnPart own) {
        this.parts = List.of(own);
    }

    List<String> services() {
        return parts.stream().map(DataPart::service).toList();
    }

    Uni<Void> run(String service, DataRequestKind kind, UUID patientId) {
        return parts.stream()
                .filter(part -> part.service().equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does the part of " + service))
                .run(kind, patientId);
    }
}
