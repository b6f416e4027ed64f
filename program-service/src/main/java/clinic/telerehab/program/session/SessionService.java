package clinic.telerehab.program.session;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.program.prescription.Programs;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of reading sessions. One public method is one session of the database.
@ApplicationScoped
class SessionService {
    private static final Action READ = Action.read("session.read", Capacity.SELF, Capacity.CARE_TEAM);

    private final SessionRepository sessions;
    private final SessionVersionRepository versions;
    private final SessionViews views;
    private final Programs programs;
    private final AccessGuard guard;

    SessionService(
            SessionRepository sessions,
            SessionVersionRepository versions,
            SessionViews views,
            Programs programs,
            AccessGuard guard) {
        this.sessions = sessions;
        this.versions = versions;
        this.views = views;
        this.programs = programs;
        this.guard = guard;
    }

    @WithSession
    Uni<SessionView> get(UUID id) {
        return sessions.require(id)
                .call(log -> guard.require(READ, log.patientId()))
                .chain(views::of);
    }

    @WithSession
    Uni<List<SessionVersionView>> versions(UUID id) {
        return sessions.require(id)
                .call(log -> guard.require(READ, log.patientId()))
                .chain(log -> versions.of(id))
                .map(found -> found.stream().map(SessionVersionView::of).toList());
    }

    @WithSession
    Uni<Page<SessionView>> list(UUID programId, @Nullable LocalDate from, PageRequest page) {
        LocalDate first = Objects.requireNonNullElse(from, SessionRepository.BEFORE_ALL);
        return programs.require(programId)
                .call(program -> guard.require(READ, program.patientId()))
                .chain(program -> sessions.ofProgram(programId, first, page))
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.localDate(), last.id())))
                .map(logs -> logs.map(log -> SessionView.of(log, null)));
    }
}
