package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.OwnEntry.Key;
import clinic.telerehab.program.catalogue.OwnVersionRepository.Stocked;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The catalogue of a clinic, for whatever prescribes: what is shipped, which lies in memory, and what the clinic
/// published itself, which is read from the database. Takes part in the caller's session and asks no guard.
@ApplicationScoped
public class ClinicCatalogue {
    private final Catalogue shipped;
    private final OwnVersionRepository versions;

    ClinicCatalogue(Catalogue shipped, OwnVersionRepository versions) {
        this.shipped = shipped;
        this.versions = versions;
    }

    /// The newest version of an exercise, retired or not; empty for another clinic's.
    public Uni<Optional<Exercise>> find(UUID clinicId, String code) {
        return findAll(clinicId, List.of(code)).map(found -> Optional.ofNullable(found.get(code)));
    }

    /// The newest versions of several exercises by the codes they were asked by; what there is not, is left out.
    public Uni<Map<String, Exercise>> findAll(UUID clinicId, Collection<String> codes) {
        if (codes.stream().noneMatch(OwnCode::is)) {
            return Uni.createFrom().item(found(new Shelf(shipped, List.of(), List.of()), codes));
        }
        return of(clinicId).map(shelf -> found(shelf, codes));
    }

    /// An exercise as it was in a version.
    public Uni<Optional<Exercise>> find(UUID clinicId, String code, int version) {
        if (!OwnCode.is(code)) {
            return Uni.createFrom().item(shipped.find(code, version));
        }
        return versions.numbered(new Key(clinicId, EntryKind.EXERCISE, code), version)
                .map(found -> found.stream().findFirst().map(Stocked::exercise));
    }

    /// The newest version of a template, retired or not; empty for another clinic's.
    public Uni<Optional<ProtocolTemplate>> template(UUID clinicId, String code) {
        if (!OwnCode.is(code)) {
            return Uni.createFrom().item(shipped.template(code));
        }
        return of(clinicId).map(shelf -> shelf.template(code));
    }

    /// @param clinicId null for a caller who belongs to none and sees what is shipped
    Uni<Shelf> of(@Nullable UUID clinicId) {
        if (clinicId == null) {
            return Uni.createFrom().item(new Shelf(shipped, List.of(), List.of()));
        }
        return versions.newest(clinicId, EntryKind.EXERCISE)
                .map(found -> found.stream().map(Stocked::exercise).toList())
                .chain(exercises -> versions.newest(clinicId, EntryKind.TEMPLATE)
                        .map(found -> found.stream().map(Stocked::template).toList())
                        .map(templates -> new Shelf(shipped, exercises, templates)));
    }

    private static Map<String, Exercise> found(Shelf shelf, Collection<String> codes) {
        Map<String, Exercise> found = new TreeMap<>();
        codes.forEach(code -> shelf.exercise(code).ifPresent(exercise -> found.put(code, exercise)));
        return found;
    }
}
