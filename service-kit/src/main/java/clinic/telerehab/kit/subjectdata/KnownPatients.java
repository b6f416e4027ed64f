package clinic.telerehab.kit.subjectdata;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Supplier;

/// How patients stand, as far as this service has heard.
public final class KnownPatients {
    static final String ERASED = "ANONYMISED";
    private static final String STATUS = "select status from patient_link where patient_id = :patient";

    private KnownPatients() {}

    /// Needs a session.
    ///
    /// @throws DomainProblem `not-found` for a patient this service has not heard of
    static Uni<String> status(UUID patientId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(STATUS, String.class)
                        .setParameter("patient", patientId)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    /// For handlers of events, which may be older than the erasure of whom they are about: needs a session.
    ///
    /// @param effect what an event does to a record that is not erased
    public static Uni<Void> unlessErased(UUID patientId, Supplier<Uni<Void>> effect) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(STATUS, String.class)
                        .setParameter("patient", patientId)
                        .getSingleResultOrNull())
                .chain(status -> ERASED.equals(status) ? Uni.createFrom().voidItem() : effect.get());
    }
}
