package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.OwnEntry.Key;
import clinic.telerehab.program.catalogue.OwnVersionRepository.Stocked;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        return shelf(clinicId, codes).map(shelf -> found(shelf, codes));
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
        return shelf(clinicId, List.of(code)).map(shelf -> shelf.template(code));
    }

    /// A phase of a published template, with the newest versions of its exercises; empty for another clinic's.
    ///
    /// @param phase its name; the first, when null
    public Uni<Optional<StartingPoint>> startingPoint(UUID clinicId, String template, @Nullable String phase) {
        return shelf(clinicId, List.of(template)).map(shelf -> shelf.startingPoint(template, phase));
    }

    /// The phase of treatment that a program of these exercises is in, by any template; empty when it is like none.
    public Uni<Optional<String>> phaseLike(UUID clinicId, Set<String> exercises, String kind) {
        return templates(clinicId)
                .map(templates -> new Shelf(shipped, List.of(), templates).phaseLike(exercises, kind));
    }

    /// What is shipped needs no database.
    private Uni<Shelf> shelf(UUID clinicId, Collection<String> codes) {
        return of(codes.stream().anyMatch(OwnCode::is) ? clinicId : null);
    }

    /// @param clinicId null for a caller who belongs to none and sees what is shipped
    Uni<Shelf> of(@Nullable UUID clinicId) {
        if (clinicId == null) {
            return Uni.createFrom().item(new Shelf(shipped, List.of(), List.of()));
        }
        return versions.newest(clinicId, EntryKind.EXERCISE)
                .map(found -> found.stream().map(Stocked::exercise).toList())
                .chain(exercises -> templates(clinicId).map(templates -> new Shelf(shipped, exercises, templates)));
    }

    private Uni<List<ProtocolTemplate>> templates(UUID clinicId) {
        return versions.newest(clinicId, EntryKind.TEMPLATE)
                .map(found -> found.stream().map(Stocked::template).toList());
    }

    private static Map<String, Exercise> found(Shelf shelf, Collection<String> codes) {
        Map<String, Exercise> found = new TreeMap<>();
        codes.forEach(code -> shelf.exercise(code).ifPresent(exercise -> found.put(code, exercise)));
        return found;
    }
}
