package clinic.telerehab.patient.dataprotection;

import java.util.UUID;

/// One part of a request that this replica is at, and no other for a while.
record Claim(UUID requestId, UUID patientId, DataRequestKind kind, String service) {
    boolean isOwn() {
        return service.equals(DataParts.OWN);
    }

    boolean isErasure() {
        return kind == DataRequestKind.ERASURE;
    }
}
