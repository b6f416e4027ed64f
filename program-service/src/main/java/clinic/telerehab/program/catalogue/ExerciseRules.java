package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.Exercise.MuscleUse;
import clinic.telerehab.program.catalogue.Exercise.Text;
import clinic.telerehab.program.catalogue.Reference.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What must hold for every exercise. Pure.
final class ExerciseRules {
    private static final String NO_BOUNCE = "NO_BOUNCE";
    private static final String IN_WATER = "WATER";

    private final CatalogueContent content;
    private final TreeMap<String, Exercise> byCode;
    private final Set<String> drawn;

    ExerciseRules(CatalogueContent content) {
        this.content = content;
        this.byCode = content.newestExercises();
        this.drawn = content.pictureByCode().keySet();
    }

    void addTo(List<Fault> found) {
        for (Placed<Exercise> placed : content.exercises()) {
            addTo(found, placed);
        }
    }

    /// What one exercise breaks, shipped or a clinic's own.
    void addTo(List<Fault> found, Placed<Exercise> placed) {
        var check = new Check(placed, found);
        checkReferences(check, placed.value());
        checkCategory(check, placed.value());
        checkLadder(check, placed.value());
        checkStretch(check, placed.value());
        checkTexts(check, placed.value());
        checkAlternatives(check, placed.value());
        checkPictures(check, placed.value());
    }

    private record Check(Placed<Exercise> placed, List<Fault> found) {
        void that(boolean holds, String reason) {
            if (!holds) {
                found.add(placed.fault(placed.value().code() + ": " + reason));
            }
        }
    }

    private void checkReferences(Check check, Exercise exercise) {
        resolve(
                check,
                Kind.MUSCLES,
                exercise.muscles().stream().map(MuscleUse::code).toList());
        resolve(check, Kind.EQUIPMENT, exercise.equipment());
        resolve(check, Kind.TAGS, exercise.cautionTags());
        resolve(check, Kind.TAGS, exercise.contraindicationTags());
        var tags = content.reference(Kind.TAGS);
        exercise.contraindicationTags().stream()
                .flatMap(tag -> Stream.ofNullable(tags.get(tag)))
                .forEach(tag -> check.that(tag.isOfPatients(), tag.code() + " forbids, but no patient carries it"));
    }

    private void resolve(Check check, Kind kind, List<String> codes) {
        var known = content.reference(kind).keySet();
        codes.forEach(code -> check.that(known.contains(code), code + " is not among the " + kind.word()));
    }

    private void checkCategory(Check check, Exercise exercise) {
        var category = content.reference(Kind.CATEGORIES).get(exercise.category());
        if (category == null) {
            check.that(false, exercise.category() + " is not among the categories");
            return;
        }
        check.that(
                exercise.active() || Boolean.FALSE.equals(category.active()),
                "only a passive modality or education is not active (INV-X2)");
        check.that(
                exercise.sequenceGroup() == category.sequenceGroup(),
                "its category stands in sequence group " + category.sequenceGroup());
        check.that(
                exercise.evidence().grade().equals("RECOMMENDED")
                        || exercise.evidence().note() != null,
                "evidence other than recommended needs a note (INV-X3)");
        check.that(!exercise.licence().isBlank(), "needs a licence (INV-X4)");
    }

    private void checkLadder(Check check, Exercise exercise) {
        var place = exercise.ladderRef();
        if (place == null) {
            return;
        }
        boolean stands = content.ladder(place.code())
                .flatMap(ladder -> ladder.step(place.step()))
                .filter(step -> step.exerciseCode().equals(exercise.code()))
                .isPresent();
        check.that(stands, "does not stand on step " + place.step() + " of ladder " + place.code());
    }

    /// SF-12
    private static void checkStretch(Check check, Exercise exercise) {
        if (!exercise.isStretch()) {
            return;
        }
        check.that(!exercise.ballistic(), "a stretch is never ballistic (SF-12)");
        check.that(exercise.tempo().equals("SLOW"), "a stretch is slow (SF-12)");
        check.that(
                StretchDose.suits(exercise, exercise.defaultDose()),
                "a static stretch is held for 10 s at least, and without load (SF-12)");
        exercise.i18n()
                .forEach((language, text) -> check.that(
                        NO_BOUNCE.equals(text.cues().getFirst().code()),
                        "the first cue in " + language + " is not NO_BOUNCE (SF-12)"));
    }

    /// A translation says as much as the English text does.
    private static void checkTexts(Check check, Exercise exercise) {
        Text english = exercise.text("en");
        for (Map.Entry<String, Text> translation : exercise.i18n().entrySet()) {
            var text = translation.getValue();
            boolean isWhole = text.steps().size() == english.steps().size()
                    && text.cues().size() == english.cues().size()
                    && text.commonErrors().size() == english.commonErrors().size();
            check.that(isWhole, "the text in " + translation.getKey() + " says more or less than the English one");
        }
    }

    private void checkPictures(Check check, Exercise exercise) {
        exercise.media().forEach(name -> check.that(drawn.contains(name), name + " is not among the pictures"));
    }

    private void checkAlternatives(Check check, Exercise exercise) {
        exercise.formerCodes()
                .forEach(code -> check.that(!byCode.containsKey(code), "its former code " + code + " is in use"));
        for (String code : exercise.aquaticAlternativeOf()) {
            check.that(exercise.position().equals(IN_WATER), "stands in for an exercise on land, but not in water");
            var onLand = byCode.get(code);
            check.that(
                    onLand != null && !onLand.position().equals(IN_WATER),
                    "stands in for " + code + ", which is no exercise on land");
        }
    }
}
