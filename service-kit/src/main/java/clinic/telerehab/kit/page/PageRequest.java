package clinic.telerehab.kit.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The two query parameters that every list takes, for `@BeanParam`.
public class PageRequest {
    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(100)
    @Parameter(description = "How many at most, 1 to 100")
    int limit;

    @QueryParam("cursor")
    @Parameter(description = "The nextCursor of the page before")
    @Nullable
    String cursor;

    public int limit() {
        return limit;
    }

    /// How many rows to read: one more than shown, which tells whether a next page exists.
    public int toRead() {
        return limit + 1;
    }

    /// @param parts how many values the list orders by
    public Optional<Cursor> after(int parts) {
        return Optional.ofNullable(cursor).map(encoded -> Cursor.decode(encoded, parts));
    }
}
