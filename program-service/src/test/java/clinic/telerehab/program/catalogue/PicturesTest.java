package clinic.telerehab.program.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.program.picture.Drawing;
import clinic.telerehab.program.picture.Picture;
import java.io.StringReader;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class PicturesTest {
    private static final CatalogueContent CONTENT = CatalogueFiles.shipped();

    static Stream<Picture> pictures() {
        return CONTENT.pictureByCode().values().stream();
    }

    static Stream<Exercise> exercises() {
        return CONTENT.exercises().stream().map(Placed::value);
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void showEveryExercise(Exercise exercise) {
        assertThat(exercise.media()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void areNeitherAbleToRunNorToFetchAnything(Picture picture) {
        String svg = new Drawing(picture).svg("en", "Title", "Description");

        assertThat(svg)
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("href")
                .doesNotContainIgnoringCase("url(")
                .doesNotContainIgnoringCase("foreignObject")
                .doesNotContainIgnoringCase("<image")
                .doesNotContainIgnoringCase("<style")
                .doesNotContainPattern("(?i)\\son[a-z]+=")
                .doesNotContain("NaN");
        assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("://");
        assertThat(svg.length()).isLessThan(40_000);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void sayInWordsWhatTheyShow(Picture picture) throws Exception {
        var drawing = new Drawing(picture);

        Document parsed = parsed(drawing.svg("de", "Arm & \"Bein\" <b>", "Ruhig > schnell"));

        Element root = parsed.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("xml:lang")).isEqualTo("de");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title description");
        assertThat(root.getAttribute("width")).isEqualTo(Integer.toString(drawing.width()));
        assertThat(root.getAttribute("height")).isEqualTo(Integer.toString(drawing.height()));
        assertThat(parsed.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Arm & \"Bein\" <b>");
        assertThat(parsed.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("Ruhig > schnell");
    }

    /// Start and end differ, or something shows that the place is held.
    @ParameterizedTest
    @MethodSource("pictures")
    void showAStartAndAnEnd(Picture picture) {
        assertThat(picture.poses()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(picture.poses().getFirst()).isNotEqualTo(picture.poses().getLast());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void areTheSameEveryTime(Picture picture) {
        String once = new Drawing(picture).svg("en", "Title", "Description");

        assertThat(new Drawing(picture).svg("en", "Title", "Description")).isEqualTo(once);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
