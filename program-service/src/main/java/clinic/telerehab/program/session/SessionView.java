package clinic.telerehab.program.session;

import clinic.telerehab.program.session.LogSessionRequest.Item;
import clinic.telerehab.program.session.LogSessionRequest.Pain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A logged session as it was reported.
record SessionView(
        UUID id,
        UUID programId,
        int revision,
        LocalDate localDate,
        Instant startedAt,
        Instant endedAt,
        @Nullable Pain preCheck,
        List<Item> items,
        @Nullable Pain post,
        @Nullable String comment) {

    static SessionView of(SessionLog log) {
        var content = log.content();
        return new SessionView(
                log.id(),
                log.programId(),
                log.revision(),
                log.localDate(),
                log.startedAt(),
                log.endedAt(),
                content.preCheck(),
                content.items(),
                content.post(),
                content.comment());
    }
}
