package clinic.telerehab.program.catalogue;

import clinic.telerehab.kit.identity.CurrentCaller;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.problem.ProgramProblem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose own entries a reader sees. The catalogue is about no patient: reading it takes no more than a role, goes on
/// when patient-service is silent, and leaves no audit entry; the clinic only tells what else stands on the shelf.
@ApplicationScoped
class ReadersClinic {
    private static final String CLINICS = """
            select clinic_id from patient_link where subject = :subject and status = 'ACTIVE'
             union select clinic_id from practitioner_link where subject = :subject and active
            """;

    private final CurrentCaller caller;

    ReadersClinic(CurrentCaller caller) {
        this.caller = caller;
    }

    /// Empty for a caller of no clinic, who sees what is shipped.
    ///
    /// @param named by a caller who belongs to several
    /// @throws DomainProblem `not-found` for a clinic the caller does not belong to,
    /// `clinic-required` when one must be named
    Uni<Optional<UUID>> find(@Nullable UUID named) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLINICS, UUID.class)
                        .setParameter("subject", caller.get().subject())
                        .getResultList())
                .map(clinics -> chosen(clinics, named));
    }

    static Optional<UUID> chosen(List<UUID> clinics, @Nullable UUID named) {
        if (named != null && !clinics.contains(named)) {
            throw new DomainProblem(CommonProblem.NOT_FOUND);
        }
        if (named == null && clinics.size() > 1) {
            throw new DomainProblem(ProgramProblem.CLINIC_REQUIRED);
        }
        return Optional.ofNullable(named).or(() -> clinics.stream().findFirst());
    }
}
