package clinic.telerehab.program.catalogue;

import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.catalogue.OwnEntry.Key;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class OwnEntryRepository implements PanacheRepositoryBase<OwnEntry, UUID> {

    /// Empty when the clinic has none under that code.
    Uni<Optional<OwnEntry>> with(Key key) {
        return find("clinicId = ?1 and kind = ?2 and code = ?3", key.clinicId(), key.kind(), key.code())
                .<OwnEntry>firstResult()
                .map(Optional::ofNullable);
    }

    Uni<OwnEntry> require(Key key) {
        return with(key).map(found -> found.orElseThrow(() -> new DomainProblem(CommonProblem.NOT_FOUND)));
    }

    /// In the order of the codes, whatever their status.
    Uni<List<OwnEntry>> ofClinic(UUID clinicId, EntryKind kind, PageRequest page) {
        String after = page.after(1).map(cursor -> cursor.values().getFirst()).orElse("");
        return find("clinicId = ?1 and kind = ?2 and code > ?3 order by code", clinicId, kind, after)
                .page(0, page.toRead())
                .list();
    }
}
