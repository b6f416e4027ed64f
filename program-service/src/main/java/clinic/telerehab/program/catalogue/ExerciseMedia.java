package clinic.telerehab.program.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Something to look at that shows an exercise, with the room it takes.
///
/// @param href where to read it, with the same access token
/// @param width in CSS pixels, as is the height
@Schema(examples = """
        {"mediaType": "image/svg+xml", "href": "/api/program/v1/exercises/BIRD-DOG-1/picture",
         "width": 920, "height": 214}
        """)
record ExerciseMedia(String mediaType, String href, int width, int height) {
    static final String SVG = "image/svg+xml";

    static List<ExerciseMedia> of(Exercise exercise, Catalogue shipped) {
        return shipped.drawing(exercise).stream()
                .map(drawing -> new ExerciseMedia(
                        SVG,
                        "/api/program/v1/exercises/%s/picture".formatted(exercise.code()),
                        drawing.width(),
                        drawing.height()))
                .toList();
    }
}
