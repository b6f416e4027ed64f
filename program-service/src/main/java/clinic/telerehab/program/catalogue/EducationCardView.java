package clinic.telerehab.program.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An education card in the reader's language.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EducationCardView(
        String code,
        int version,
        String locale,
        String title,
        String summary,
        List<String> paragraphs,
        List<String> facts,
        String provenance,
        String licence,
        @Nullable String approvedBy) {

    public static EducationCardView of(EducationCard card, String asked) {
        var spoken = Spoken.of(card.i18n(), asked);
        return new EducationCardView(
                card.code(),
                card.version(),
                spoken.locale(),
                spoken.text().title(),
                spoken.text().summary(),
                spoken.text().paragraphs(),
                card.facts(),
                card.provenance(),
                card.licence(),
                card.approvedBy());
    }
}
