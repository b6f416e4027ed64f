package clinic.telerehab.patient.practitioner;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PractitionerRepository implements PanacheRepositoryBase<Practitioner, UUID> {}
