package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.picture.Picture;
import clinic.telerehab.program.picture.PictureBook;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What must hold for the pictures of what is shipped. Pure.
final class PictureRules {
    private static final String AT_HOME = "HOME";

    private final CatalogueContent content;

    PictureRules(CatalogueContent content) {
        this.content = content;
    }

    void addTo(List<Fault> found) {
        Set<String> seen = new HashSet<>();
        for (Placed<PictureBook> book : content.pictures()) {
            book.value().baseless().forEach(base -> found.add(book.fault(base + " is not among the bases")));
            book.value().pictures().stream()
                    .map(Picture::code)
                    .filter(code -> !seen.add(code))
                    .forEach(code -> found.add(book.fault(code + " stands there twice")));
        }
        for (Placed<Exercise> placed : content.exercises()) {
            var exercise = placed.value();
            if (exercise.setting().contains(AT_HOME) && exercise.media().isEmpty()) {
                found.add(placed.fault(exercise.code() + ": nobody can show it at home, so it needs a picture"));
            }
            if (OwnCode.is(exercise.code())) {
                found.add(placed.fault(exercise.code() + ": such codes are left to the clinics"));
            }
        }
    }
}
