package clinic.telerehab.kit.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list in a stable order. No totals: counting costs more than reading.
///
/// @param nextCursor where the next page starts; absent on the last one
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String nextCursor) {

    /// Cuts a result that was read with one row more than asked for: that row only tells that there is a next page.
    ///
    /// @param read up to `limit + 1` rows in list order
    /// @param key the values by which the list is ordered, of the last row shown
    public static <T> Page<T> of(List<T> read, int limit, Function<T, Cursor> key) {
        if (read.size() <= limit) {
            return new Page<>(read, null);
        }
        List<T> shown = read.subList(0, limit);
        return new Page<>(List.copyOf(shown), key.apply(shown.getLast()).encoded());
    }

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), nextCursor);
    }
}
