package clinic.telerehab.patient.dataprotection;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.problem.PatientProblem;
import java.util.Set;

/// What a request has to wait for before it may be approved. Pure.
final class Approvals {
    private static final Set<String> PUT_AWAY = Set.of("ARCHIVED", "ANONYMISED");
    private static final Set<String> WITH_A_LOGIN = Set.of("ACTIVE", "SUSPENDED");

    private Approvals() {}

    /// @param patientStatus how the patient stands
    /// @param isHeld whether the law keeps the record
    static void require(DataRequestKind kind, String patientStatus, boolean isHeld) {
        switch (kind) {
            case EXPORT -> {}
            case ERASURE -> {
                require(!isHeld, PatientProblem.LEGAL_HOLD);
                require(PUT_AWAY.contains(patientStatus), PatientProblem.PATIENT_NOT_ARCHIVED);
            }
            case RESTRICTION -> require(WITH_A_LOGIN.contains(patientStatus), PatientProblem.PATIENT_NOT_ACTIVE);
        }
    }

    private static void require(boolean met, PatientProblem otherwise) {
        if (!met) {
            throw new DomainProblem(otherwise);
        }
    }
}
