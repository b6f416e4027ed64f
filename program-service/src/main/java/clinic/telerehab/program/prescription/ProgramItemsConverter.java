package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.json.JsonColumn;
import clinic.telerehab.program.catalogue.ShippedExercise;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps a program's items in one column: they are replaced as a whole and never searched.
@Converter
class ProgramItemsConverter extends JsonColumn<List<ProgramItem>> {
    ProgramItemsConverter() {
        super(new TypeReference<>() {});
    }

    @Override
    public @Nullable List<ProgramItem> convertToEntityAttribute(@Nullable String column) {
        List<ProgramItem> items = super.convertToEntityAttribute(column);
        return items == null
                ? null
                : items.stream().map(ProgramItemsConverter::complete).toList();
    }

    /// Items from before they kept a copy of the exercise's texts get it from the version they name.
    @SuppressWarnings("NullAway") // the snapshot of such an item is null against the type's promise
    private static ProgramItem complete(ProgramItem item) {
        if (item.snapshot() != null) {
            return item;
        }
        return ShippedExercise.find(item.exerciseCode(), item.exerciseVersion())
                .map(exercise -> new ProgramItem(
                        item.itemId(),
                        exercise.code(),
                        exercise.version(),
                        ItemSnapshot.of(exercise, ItemMinutes.of(exercise, item.dose())),
                        item.dose(),
                        item.schedule(),
                        item.contingency(),
                        item.ladder(),
                        item.place(),
                        item.techniqueReviewRequired(),
                        item.rationale(),
                        item.note(),
                        item.paused()))
                .orElseThrow();
    }
}
