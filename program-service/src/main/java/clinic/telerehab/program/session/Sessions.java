package clinic.telerehab.program.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sessions as other features see them. Everything here takes part in the caller's session and transaction, and asks
/// nobody whether the caller may: that is for the feature's own guard.
@ApplicationScoped
public class Sessions {
    private final SessionRepository sessions;
    private final PlannedSessionRepository planned;

    Sessions(SessionRepository sessions, PlannedSessionRepository planned) {
        this.sessions = sessions;
        this.planned = planned;
    }

    /// Submitted or amended, newest day first.
    public Uni<List<SessionRef>> lastOf(UUID programId, int limit) {
        return sessions.newestOf(programId, limit).map(Sessions::refs);
    }

    /// Submitted or amended, in the order of the days, both of which are included.
    public Uni<List<SessionRef>> between(UUID programId, LocalDate from, LocalDate to) {
        return sessions.between(programId, from, to).map(Sessions::refs);
    }

    /// The last day with a session that counts; null without one.
    public Uni<@Nullable LocalDate> lastDay(UUID programId, LocalDate from, LocalDate to) {
        return sessions.lastDay(programId, from, to);
    }

    /// The plan's days in their order, both ends included; days of rest are absent.
    public Uni<List<PlannedRef>> planned(UUID programId, LocalDate from, LocalDate to) {
        return planned.refs(programId, from, to);
    }

    /// Whether a red flag keeps the patient from exercising at that moment, because no clinician has cleared it yet.
    public Uni<Boolean> isBarred(UUID patientId, Instant at) {
        return sessions.barBefore(patientId, at).map(Objects::nonNull);
    }

    /// A session that is over, one way or another.
    public Uni<Optional<SessionRef>> find(UUID id) {
        return sessions.findById(id)
                .map(log -> Optional.ofNullable(log)
                        .filter(found -> found.status() != SessionStatus.IN_PROGRESS)
                        .map(SessionLog::ref));
    }

    private static List<SessionRef> refs(List<ReadSession> sessions) {
        return sessions.stream().map(ReadSession::ref).toList();
    }
}
