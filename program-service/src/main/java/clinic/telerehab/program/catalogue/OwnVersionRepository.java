package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.OwnEntry.Key;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class OwnVersionRepository implements PanacheRepositoryBase<OwnEntryVersion, UUID> {
    private static final String NEWEST = """
            select new clinic.telerehab.program.catalogue.OwnVersionRepository$Stocked(v, e.status)
              from OwnEntryVersion v join OwnEntry e on e.id = v.entryId
             where e.clinicId = :clinic and e.kind = :kind and v.number = e.publishedVersion
            """;
    private static final String ONE = """
            select new clinic.telerehab.program.catalogue.OwnVersionRepository$Stocked(v, e.status)
              from OwnEntryVersion v join OwnEntry e on e.id = v.entryId
             where v.clinicId = :clinic and v.kind = :kind and v.code = :code and v.number = :number
            """;

    /// A published version, with what became of its entry.
    record Stocked(OwnEntryVersion version, Publication status) {
        Exercise exercise() {
            return OwnContent.exercise(version.content(), status);
        }

        ProtocolTemplate template() {
            return OwnContent.template(version.content(), status);
        }
    }

    /// The newest version of everything that the clinic ever published, what it retired included.
    Uni<List<Stocked>> newest(UUID clinicId, EntryKind kind) {
        return Panache.getSession()
                .chain(session -> session.createQuery(NEWEST, Stocked.class)
                        .setParameter("clinic", clinicId)
                        .setParameter("kind", kind)
                        .getResultList());
    }

    /// One or none.
    Uni<List<Stocked>> numbered(Key key, int number) {
        return Panache.getSession()
                .chain(session -> session.createQuery(ONE, Stocked.class)
                        .setParameter("clinic", key.clinicId())
                        .setParameter("kind", key.kind())
                        .setParameter("code", key.code())
                        .setParameter("number", number)
                        .getResultList());
    }
}
