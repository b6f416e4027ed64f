package clinic.telerehab.patient.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words of one version of an instrument in one language. Without a pack an instrument is still scored, but a
/// patient is not asked it.
///
/// @param items by the id of the item
/// @param namedItem the question about each item that the patient names
/// @param variants the items of the variants that ask in other words, by the variant's code
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TextPack(
        String instrument,
        String version,
        String locale,
        String title,
        String instructions,
        Map<String, ItemText> items,
        @Nullable ItemText namedItem,
        Map<String, Map<String, ItemText>> variants) {

    /// The words of one item.
    ///
    /// @param low what the lowest value means
    /// @param high what the highest value means
    /// @param options by the code of the option
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ItemText(
            String text, @Nullable String low, @Nullable String high, Map<String, String> options) {
        public ItemText {
            options = options == null ? Map.of() : Map.copyOf(options);
        }
    }

    public TextPack {
        items = items == null ? Map.of() : Map.copyOf(items);
        variants = variants == null ? Map.of() : Map.copyOf(variants);
    }
}
