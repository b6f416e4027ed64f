package clinic.telerehab.patient.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One question of an instrument, without its words: those are in a [TextPack].
///
/// @param reversed whether `min + max − answer` is scored
/// @param highestOfSeveral whether several boxes may be ticked, of which the highest counts; else that is refused
/// @param countsFrom from which value the item is a point where points are counted; 1 when absent
/// @param clinicianOnly whether only the care team reads the answer, as opposed to the score
@JsonInclude(Include.NON_DEFAULT)
public record Item(
        String id,
        int position,
        Type type,
        @JsonInclude(Include.ALWAYS) int min,
        @JsonInclude(Include.ALWAYS) int max,
        List<Option> options,
        boolean reversed,
        boolean highestOfSeveral,
        @Nullable Integer countsFrom,
        boolean clinicianOnly,
        @Nullable String loinc) {

    /// How it is answered.
    public enum Type {
        NUMBER,
        CHOICE,
        TICK
    }

    /// One box of a choice.
    public record Option(String code, int value) {}

    public Item {
        options = options == null ? List.of() : List.copyOf(options);
    }

    /// An item that the patient names: a number between two bounds.
    static Item named(String id, int position, NamedItems bounds) {
        return new Item(
                id, position, Type.NUMBER, bounds.min(), bounds.max(), List.of(), false, false, null, false, null);
    }

    boolean accepts(int value) {
        return value >= min && value <= max;
    }

    /// What an answer is worth.
    int worth(int value) {
        return reversed ? min + max - value : value;
    }

    boolean isPoint(int value) {
        return value >= (countsFrom == null ? 1 : countsFrom);
    }

    BigDecimal range() {
        return BigDecimal.valueOf((long) max - min);
    }

    /// Items that the patient names, such as the activities of the PSFS: how many, and between which bounds each is
    /// rated.
    ///
    /// @param change what counts as a change of a single one
    public record NamedItems(
            int least, int most, int min, int max, @Nullable Change change) {}
}
