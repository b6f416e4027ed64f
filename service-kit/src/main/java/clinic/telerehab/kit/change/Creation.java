package clinic.telerehab.kit.change;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/// The outcome of a creation that may have happened before.
///
/// @param value what is stored now
/// @param isNew false when this request repeats an earlier one
public record Creation<T>(T value, boolean isNew) {

    public <R> Creation<R> map(Function<T, R> mapper) {
        return new Creation<>(mapper.apply(value), isNew);
    }

    /// Does something only the first time, such as telling the other services.
    public Uni<Creation<T>> whenNew(Function<T, Uni<?>> effect) {
        return isNew ? effect.apply(value).replaceWith(this) : Uni.createFrom().item(this);
    }

    /// 201 the first time, 200 when repeated; the body is the present state both times.
    public Response response() {
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .entity(value)
                .build();
    }
}
