package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.Reference.Entry;
import clinic.telerehab.program.catalogue.Reference.Kind;
import clinic.telerehab.program.picture.Drawing;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The exercises that can be prescribed, with what belongs to them. Loaded when the service starts, which a faulty
/// file prevents.
@Startup
@ApplicationScoped
public class Catalogue {
    private final CatalogueContent content;
    private final TreeMap<String, Exercise> byCode;
    private final Map<String, Exercise> byFormerCode = new HashMap<>();
    private final TreeMap<String, ProtocolTemplate> templates = new TreeMap<>();
    private final Map<String, Drawing> drawings = new HashMap<>();
    private final Map<Kind, Map<String, Entry>> references = new HashMap<>();

    Catalogue() {
        content = CatalogueFiles.shipped();
        byCode = content.newestExercises();
        byCode.values().forEach(exercise -> exercise.formerCodes().forEach(code -> byFormerCode.put(code, exercise)));
        content.templates().forEach(placed -> templates.put(placed.value().code(), placed.value()));
        content.pictureByCode().forEach((code, picture) -> drawings.put(code, new Drawing(picture)));
        for (Kind kind : Kind.values()) {
            references.put(kind, content.reference(kind));
        }
    }

    /// The newest version of an exercise, by its code or one it once had.
    public Optional<Exercise> find(String code) {
        return Optional.ofNullable(byCode.get(code)).or(() -> Optional.ofNullable(byFormerCode.get(code)));
    }

    /// An exercise as it was in a version.
    Optional<Exercise> find(String code, int version) {
        return find(code)
                .flatMap(newest -> content.exercises().stream()
                        .map(Placed::value)
                        .filter(exercise -> exercise.code().equals(newest.code()) && exercise.version() == version)
                        .findFirst());
    }

    /// What can be chosen, in the order of the codes.
    Collection<Exercise> published() {
        return byCode.values().stream()
                .filter(exercise -> exercise.status() == Publication.PUBLISHED)
                .toList();
    }

    /// The layer of a muscle: DEEP, SUPERFICIAL or MIXED.
    public String layerOf(String muscle) {
        Entry entry = reference(Kind.MUSCLES).get(muscle);
        return entry == null || entry.layer() == null ? "UNKNOWN" : entry.layer();
    }

    /// What helps somebody who does not exercise for a reason; empty for a reason that nothing is known to help with.
    public Optional<String> suggestedFor(String reason) {
        return Optional.ofNullable(reference(Kind.REASONS).get(reason)).map(Entry::suggests);
    }

    /// The first step of a ladder, so small that nothing speaks against it.
    public Optional<Exercise> smallestStart(String ladder) {
        return ladder(ladder)
                .flatMap(found -> found.steps().stream()
                        .min(Comparator.comparing(Ladder.Step::index))
                        .flatMap(step -> find(step.exerciseCode())));
    }

    /// What does the work of an exercise at home without equipment: an easier step of its ladder, or else the nearest
    /// of its category.
    public Optional<Exercise> withoutEquipment(Exercise exercise) {
        return Substitutes.of(exercise, published());
    }

    Map<String, Entry> reference(Kind kind) {
        return references.getOrDefault(kind, Map.of());
    }

    int referenceVersion(Kind kind) {
        return content.references().stream()
                .map(Placed::value)
                .filter(reference -> reference.kind() == kind)
                .mapToInt(Reference::version)
                .max()
                .orElseThrow();
    }

    Optional<Ladder> ladder(String code) {
        return content.ladder(code);
    }

    /// A step of a ladder; empty beyond its ends.
    public Optional<LadderRung> rung(String ladderCode, int step) {
        return ladder(ladderCode).flatMap(ladder -> ladder.step(step)).map(LadderRung::of);
    }

    Optional<ProtocolTemplate> template(String code) {
        return Optional.ofNullable(templates.get(code));
    }

    /// The newest version of every exercise.
    Collection<Exercise> exercises() {
        return byCode.values();
    }

    Collection<ProtocolTemplate> templates() {
        return templates.values();
    }

    /// All that is shipped.
    CatalogueContent content() {
        return content;
    }

    /// What an exercise looks like, if somebody drew it.
    Optional<Drawing> drawing(Exercise exercise) {
        return exercise.media().stream()
                .flatMap(name -> Optional.ofNullable(drawings.get(name)).stream())
                .findFirst();
    }

    /// A card that patients read.
    public Optional<EducationCard> card(String code) {
        return content.cards().stream()
                .map(Placed::value)
                .filter(card -> card.code().equals(code))
                .findFirst();
    }
}
