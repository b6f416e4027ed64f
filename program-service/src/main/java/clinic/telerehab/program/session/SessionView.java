package clinic.telerehab.program.session;

import clinic.telerehab.kit.change.Versioned;
import clinic.telerehab.program.standing.Emergency;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A logged session as it was reported. What was not told is absent.
///
/// @param plannedDate the day of the plan it is for; absent for one beyond the plan
/// @param nextMorning how it was on the morning after
/// @param emergency what to do now, when an answer of the mini-screen stopped the session
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionView(
        UUID id,
        UUID programId,
        int revision,
        SessionStatus status,
        LocalDate localDate,
        @Nullable LocalDate plannedDate,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable PreCheck preCheck,
        List<DoneItem> items,
        @Nullable AfterPain post,
        @Nullable AfterPain nextMorning,
        @Nullable String comment,
        @Nullable Emergency emergency,
        int version)
        implements Versioned {

    static SessionView of(SessionLog log, @Nullable Emergency emergency) {
        var content = log.content();
        return new SessionView(
                log.id(),
                log.programId(),
                log.revision(),
                log.status(),
                log.localDate(),
                log.plannedDate(),
                log.startedAt(),
                log.endedAt(),
                content.preCheck(),
                content.items(),
                content.post(),
                content.nextMorning(),
                content.comment(),
                emergency,
                log.version());
    }
}
