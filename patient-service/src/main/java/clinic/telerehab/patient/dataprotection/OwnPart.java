package clinic.telerehab.patient.dataprotection;

import clinic.telerehab.patient.enrolment.Patients;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The part of this service itself.
@ApplicationScoped
class OwnPart implements DataPart {
    private final Patients patients;
    private final RecordErasure erasure;

    OwnPart(Patients patients, RecordErasure erasure) {
        this.patients = patients;
        this.erasure = erasure;
    }

    @Override
    public String service() {
        return "patient";
    }

    @Override
    public Uni<Void> run(DataRequestKind kind, UUID patientId) {
        return switch (kind) {
            // The bundle is made when it is read.
            case EXPORT -> Uni.createFrom().voidItem();
            case ERASURE -> erasure.of(patientId);
            case RESTRICTION -> patients.restrict(patientId);
        };
    }
}
