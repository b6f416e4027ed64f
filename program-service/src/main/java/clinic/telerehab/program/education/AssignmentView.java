package clinic.telerehab.program.education;

import clinic.telerehab.program.catalogue.Catalogue;
import clinic.telerehab.program.catalogue.EducationCardView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A card that a patient was given, in the reader's language.
///
/// @param reason which rule gave it, or `CLINICIAN`
/// @param acknowledgedAt when the patient said that they had read it; absent until then
/// @param card the text; absent when a later release no longer ships it
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssignmentView(
        String code,
        String reason,
        Instant assignedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable EducationCardView card) {

    static AssignmentView of(Assignment assignment, Catalogue catalogue, String locale) {
        return new AssignmentView(
                assignment.cardCode(),
                assignment.reason(),
                assignment.assignedAt(),
                assignment.acknowledgedAt(),
                catalogue
                        .card(assignment.cardCode())
                        .map(card -> EducationCardView.of(card, locale))
                        .orElse(null));
    }
}
