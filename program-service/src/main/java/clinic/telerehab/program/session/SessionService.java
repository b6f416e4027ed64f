package clinic.telerehab.program.session;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.access.OwnRecord;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.prescription.Programs;
import clinic.telerehab.program.problem.ProgramProblem;
import clinic.telerehab.program.session.LogSessionRequest.Item;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The use cases of logging. One public method is one transaction.
@ApplicationScoped
class SessionService {
    private static final String TELEREHAB = "TELEREHAB";
    private static final Period LOGGABLE_FOR = Period.ofDays(14);
    private static final Action LOG = Action.change("session.log", Capacity.SELF);
    private static final Action READ = Action.read("session.read", Capacity.SELF, Capacity.CARE_TEAM);

    private final SessionRepository sessions;
    private final Programs programs;
    private final SessionFeed feed;
    private final AccessGuard guard;
    private final Creations creations;
    private final Clock clock;

    SessionService(
            SessionRepository sessions,
            Programs programs,
            SessionFeed feed,
            AccessGuard guard,
            Creations creations,
            Clock clock) {
        this.sessions = sessions;
        this.programs = programs;
        this.feed = feed;
        this.guard = guard;
        this.creations = creations;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Creation<SessionLog>> log(UUID id, LogSessionRequest request) {
        return guard.requireOwn(LOG)
                .chain(own -> programs.require(request.programId())
                        .invoke(program -> requireOwn(own, program))
                        .chain(program -> logOnce(id, own, program, request)));
    }

    @WithSession
    Uni<SessionLog> get(UUID id) {
        return sessions.require(id).call(log -> guard.require(READ, log.patientId()));
    }

    @WithSession
    Uni<Page<SessionLog>> list(UUID programId, PageRequest page) {
        return programs.require(programId)
                .call(program -> guard.require(READ, program.patientId()))
                .chain(program -> sessions.ofProgram(programId, page))
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.localDate(), last.id())));
    }

    /// The guards stand inside the creation: a session that was acknowledged once is acknowledged again, even when the
    /// program has ended since.
    private Uni<Creation<SessionLog>> logOnce(UUID id, OwnRecord own, ProgramRef program, LogSessionRequest request) {
        return creations
                .once(sessions, id, request.hash(), () -> {
                    requireLoggable(own, program, request);
                    return SessionLog.log(id, program, request, clock.instant());
                })
                .call(created -> created.whenNew(log -> feed.tell(log, program)));
    }

    private static void requireOwn(OwnRecord own, ProgramRef program) {
        if (!program.patientId().equals(own.patientId())) {
            throw new DomainProblem(CommonProblem.NOT_FOUND);
        }
    }

    private void requireLoggable(OwnRecord own, ProgramRef program, LogSessionRequest request) {
        if (!own.hasConsent(TELEREHAB)) {
            throw new DomainProblem(ProgramProblem.CONSENT_MISSING);
        }
        if (!program.isActive()) {
            throw new DomainProblem(ProgramProblem.PROGRAM_NOT_ACTIVE);
        }
        requireSensibleDay(request.localDate(), LocalDate.ofInstant(clock.instant(), ZoneId.of(own.timezone())));
        requireKnownItems(program, request);
    }

    private static void requireSensibleDay(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new DomainProblem(ProgramProblem.SESSION_IN_FUTURE);
        }
        if (day.isBefore(today.minus(LOGGABLE_FOR))) {
            throw new DomainProblem(ProgramProblem.SESSION_TOO_LATE);
        }
    }

    private static void requireKnownItems(ProgramRef program, LogSessionRequest request) {
        Set<UUID> known =
                program.current().items().stream().map(ProgramItem::itemId).collect(Collectors.toSet());
        if (!request.items().stream().map(Item::itemId).allMatch(known::contains)) {
            throw new DomainProblem(ProgramProblem.ITEM_UNKNOWN);
        }
    }
}
