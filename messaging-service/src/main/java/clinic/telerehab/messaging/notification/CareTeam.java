package clinic.telerehab.messaging.notification;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Who looks after a patient at this moment, and can be told.
@ApplicationScoped
public class CareTeam {
    private static final String OF = """
            select distinct r.practitioner_id from care_relation r
              join practitioner_link l on l.practitioner_id = r.practitioner_id and l.clinic_id = :clinic and l.active
             where r.patient_id = :patient and r.role = any(:roles) and r.state = 'ACTIVE'
               and r.valid_from <= :now and (r.valid_until is null or r.valid_until > :now)
             order by r.practitioner_id
            """;

    private final Clock clock;

    CareTeam(Clock clock) {
        this.clock = clock;
    }

    /// Needs a session.
    ///
    /// @param roles in the care of the patient
    /// @return practitioner ids
    public Uni<List<UUID>> of(UUID patientId, UUID clinicId, List<String> roles) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, UUID.class)
                        .setParameter("patient", patientId)
                        .setParameter("clinic", clinicId)
                        .setParameter("roles", roles.toArray(String[]::new))
                        .setParameter("now", clock.instant())
                        .getResultList());
    }
}
