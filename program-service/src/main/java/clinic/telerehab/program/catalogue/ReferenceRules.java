package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.Reference.Entry;
import clinic.telerehab.program.catalogue.Reference.Kind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What must hold in the lists of codes. Pure.
final class ReferenceRules {
    private final CatalogueContent content;

    ReferenceRules(CatalogueContent content) {
        this.content = content;
    }

    void addTo(List<Fault> found) {
        Arrays.stream(Kind.values())
                .filter(kind -> content.reference(kind).isEmpty())
                .forEach(
                        kind -> found.add(new Fault("catalogue.json", "/reference", "no file has the " + kind.word())));
        for (Placed<Reference> placed : content.references()) {
            Set<String> seen = new HashSet<>();
            List<Entry> entries = placed.value().entries();
            for (int i = 0; i < entries.size(); i++) {
                var place = new Placed<>(placed.file(), "/entries/" + i, entries.get(i));
                if (!seen.add(place.value().code())) {
                    found.add(place.fault(place.value().code() + " stands there twice"));
                }
                check(placed.value().kind(), place, found);
            }
        }
    }

    private void check(Kind kind, Placed<Entry> place, List<Fault> found) {
        var entry = place.value();
        switch (kind) {
            case MUSCLES -> checkMuscle(place, found);
            case CATEGORIES -> require(entry.active() != null, place, "a category tells whether it is active", found);
            case TAGS -> checkTag(place, found);
            case EQUIPMENT, REASONS -> {}
        }
    }

    private void checkMuscle(Placed<Entry> place, List<Fault> found) {
        var muscle = place.value();
        require(muscle.coreRole() != null && muscle.layer() != null, place, "a muscle has a role and a layer", found);
        String whole = muscle.partOf();
        require(
                whole == null || content.reference(Kind.MUSCLES).containsKey(whole),
                place,
                "is part of " + whole + ", which is no muscle of the list",
                found);
    }

    private void checkTag(Placed<Entry> place, List<Fault> found) {
        var tag = place.value();
        require(tag.carriedBy() != null, place, "a tag tells who carries it", found);
        require(tag.isOfPatients() == tag.meets().isEmpty(), place, "exactly an exercise's tag meets others", found);
        for (String met : tag.meets()) {
            var other = content.reference(Kind.TAGS).get(met);
            require(other != null && other.isOfPatients(), place, "meets " + met + ", no patient's tag", found);
        }
    }

    private static void require(boolean holds, Placed<Entry> place, String reason, List<Fault> found) {
        if (!holds) {
            found.add(place.fault(place.value().code() + ": " + reason));
        }
    }
}
