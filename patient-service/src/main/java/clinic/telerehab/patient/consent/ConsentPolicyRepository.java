package clinic.telerehab.patient.consent;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ConsentPolicyRepository implements PanacheRepositoryBase<ConsentPolicy, UUID> {
    private static final int MORE_THAN_EVER = 500;

    Uni<List<ConsentPolicy>> newestFirst() {
        return find("order by scope, effectiveFrom desc, id")
                .page(0, MORE_THAN_EVER)
                .list();
    }
}
