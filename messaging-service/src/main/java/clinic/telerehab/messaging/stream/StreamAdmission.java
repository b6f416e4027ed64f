package clinic.telerehab.messaging.stream;

import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.kit.identity.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Decides who may open a stream, and from where, before it begins: the framework sends the head of a stream before its
/// first item is there, and after that a refusal could only cut the line.
class StreamAdmission {
    private final StreamAccess access;
    private final StreamReader reader;
    private final CurrentCaller currentCaller;
    private final StreamStart start;

    StreamAdmission(StreamAccess access, StreamReader reader, CurrentCaller currentCaller, StreamStart start) {
        this.access = access;
        this.reader = reader;
        this.currentCaller = currentCaller;
        this.start = start;
    }

    /// Marks the operation that opens a stream.
    @NameBinding
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Admitted {}

    @ServerRequestFilter
    @Admitted
    Uni<Void> admit(ContainerRequestContext request) {
        String lastEventId = request.getHeaderString(StreamResource.LAST_EVENT_ID);
        return access.open().chain(caller -> startAt(caller, lastEventId));
    }

    private Uni<Void> startAt(Caller caller, @Nullable String lastEventId) {
        return reader.start(lastEventId)
                .invoke(after -> start.set(caller, after, currentCaller.expiresAt()))
                .replaceWithVoid();
    }
}
