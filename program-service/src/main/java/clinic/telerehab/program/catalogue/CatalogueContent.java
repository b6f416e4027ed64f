package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.Reference.Entry;
import clinic.telerehab.program.catalogue.Reference.Kind;
import clinic.telerehab.program.picture.Picture;
import clinic.telerehab.program.picture.PictureBook;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything the files say, before and after it is checked.
record CatalogueContent(
        List<Placed<Reference>> references,
        List<Placed<PictureBook>> pictures,
        List<Placed<Exercise>> exercises,
        List<Placed<Ladder>> ladders,
        List<Placed<EducationCard>> cards,
        List<Placed<ProtocolTemplate>> templates) {

    /// The entries of a list; empty when no file has it.
    Map<String, Entry> reference(Kind kind) {
        return references.stream()
                .map(Placed::value)
                .filter(reference -> reference.kind() == kind)
                .findFirst()
                .map(Reference::byCode)
                .orElseGet(Map::of);
    }

    /// The newest version of each exercise.
    TreeMap<String, Exercise> newestExercises() {
        TreeMap<String, Exercise> newest = new TreeMap<>();
        for (Placed<Exercise> placed : exercises) {
            var exercise = placed.value();
            newest.merge(exercise.code(), exercise, (one, other) -> one.version() > other.version() ? one : other);
        }
        return newest;
    }

    Optional<Ladder> ladder(String code) {
        return ladders.stream()
                .map(Placed::value)
                .filter(ladder -> ladder.code().equals(code))
                .findFirst();
    }

    /// Every picture by its name.
    Map<String, Picture> pictureByCode() {
        return pictures.stream()
                .flatMap(book -> book.value().drawable().stream())
                .collect(Collectors.toUnmodifiableMap(Picture::code, picture -> picture, (one, other) -> one));
    }

    /// The same with more exercises, such as a clinic's own.
    CatalogueContent with(Collection<Placed<Exercise>> more) {
        List<Placed<Exercise>> all =
                Stream.concat(exercises.stream(), more.stream()).toList();
        return new CatalogueContent(references, pictures, all, ladders, cards, templates);
    }

    Set<String> cardCodes() {
        return cards.stream().map(card -> card.value().code()).collect(Collectors.toUnmodifiableSet());
    }
}
