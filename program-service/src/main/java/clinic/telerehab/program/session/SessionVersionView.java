package clinic.telerehab.program.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a session said before it was changed.
///
/// @param version the one that was replaced
/// @param reason why; absent when the patient told none
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionVersionView(
        int version,
        SessionStatus status,
        Instant changedAt,
        @Nullable String reason,
        @Nullable PreCheck preCheck,
        List<DoneItem> items,
        @Nullable AfterPain post,
        @Nullable AfterPain nextMorning,
        @Nullable String comment) {

    static SessionVersionView of(SessionVersion version) {
        var content = version.content();
        return new SessionVersionView(
                version.number(),
                version.status(),
                version.changedAt(),
                version.reason(),
                content.preCheck(),
                content.items(),
                content.post(),
                content.nextMorning(),
                content.comment());
    }
}
