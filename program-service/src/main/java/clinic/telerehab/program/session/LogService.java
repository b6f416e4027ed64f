package clinic.telerehab.program.session;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.access.OwnRecord;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Turn;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.prescription.Programs;
import clinic.telerehab.program.problem.ProgramProblem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

/// The use case of logging a session. One public method is one transaction.
@ApplicationScoped
class LogService {
    private static final Action LOG = Action.change("session.log", Capacity.SELF);

    private final AccessGuard guard;
    private final Programs programs;
    private final SessionRepository sessions;
    private final PlannedSessionRepository planned;
    private final SessionEffects effects;
    private final SessionViews views;
    private final LogRules rules;

    LogService(
            AccessGuard guard,
            Programs programs,
            SessionRepository sessions,
            PlannedSessionRepository planned,
            SessionEffects effects,
            SessionViews views,
            LogRules rules) {
        this.guard = guard;
        this.programs = programs;
        this.sessions = sessions;
        this.planned = planned;
        this.effects = effects;
        this.views = views;
        this.rules = rules;
    }

    /// What a patient reports under an id, and to which of their programs it belongs.
    private record Report(UUID id, OwnRecord own, ProgramRef program, LogSessionRequest request) {}

    /// INV-S1: the same again is the same, more of a session that goes on is taken, and once it is handed in anything
    /// else is refused.
    @WithTransaction
    Uni<Creation<SessionView>> log(UUID id, LogSessionRequest request) {
        return guard.requireOwn(LOG)
                .chain(own -> programs.require(request.programId())
                        .invoke(program -> requireOwn(own, program))
                        .chain(program -> take(new Report(id, own, program, request))));
    }

    private static void requireOwn(OwnRecord own, ProgramRef program) {
        if (!program.patientId().equals(own.patientId())) {
            throw new DomainProblem(CommonProblem.NOT_FOUND);
        }
    }

    private Uni<Creation<SessionView>> take(Report report) {
        return Turn.take(report.id())
                .chain(() -> sessions.findById(report.id()))
                .chain(there -> there == null ? first(report) : again(report, there))
                .chain(taken -> views.of(taken.value()).map(view -> new Creation<>(view, taken.isNew())));
    }

    private Uni<Creation<SessionLog>> first(Report report) {
        var log = SessionLog.open(
                report.id(), report.program(), report.request(), report.own().timezone(), rules.now());
        return enter(report, log).map(entered -> new Creation<>(entered, true));
    }

    private Uni<Creation<SessionLog>> again(Report report, SessionLog there) {
        var request = report.request();
        boolean isOther = !there.isOf(report.program(), request);
        if (!isOther && (there.requestHash().equals(request.hash()) || isOvertaken(request, there))) {
            return Uni.createFrom().item(new Creation<>(there, false));
        }
        if (isOther || there.status() != SessionStatus.IN_PROGRESS) {
            throw new DomainProblem(CommonProblem.ID_ALREADY_USED);
        }
        return enter(report, there).map(entered -> new Creation<>(entered, false));
    }

    /// A save that arrives after a later one has nothing to add.
    private static boolean isOvertaken(LogSessionRequest request, SessionLog there) {
        return request.goesOn() && there.isNewerThan(request);
    }

    /// A red flag is taken whatever else speaks against the session: it must reach a clinician.
    private Uni<SessionLog> enter(Report report, SessionLog log) {
        LogRules.requireStarted(report.program());
        SortedSet<String> flags = rules.flags(report.request().preCheck());
        if (!flags.isEmpty()) {
            return stop(report, log, flags);
        }
        rules.requireLoggable(report.own(), report.program(), report.request().localDate());
        return requireNotBarred(report).chain(() -> follow(report, log));
    }

    private Uni<SessionLog> stop(Report report, SessionLog log, SortedSet<String> flags) {
        LocalDate wasFor = log.plannedDate();
        LocalDate day = report.request().localDate();
        log.stop(report.request(), Followed.stopped(report.program(), day), rules.legRise());
        return sessions.persistAndFlush(log).call(() -> effects.stopped(log, report.program(), wasFor, flags));
    }

    private Uni<Void> requireNotBarred(Report report) {
        var own = report.own();
        return sessions.barBefore(own.patientId(), report.request().startedAt())
                .chain(bar -> bar == null
                        ? Uni.createFrom().voidItem()
                        : views.emergency(bar.clinicId(), own.locale())
                                .invoke(emergency -> {
                                    throw new DomainProblem(
                                            ProgramProblem.SESSION_BLOCKED, Map.of("emergency", emergency));
                                })
                                .replaceWithVoid());
    }

    private Uni<SessionLog> follow(Report report, SessionLog log) {
        var request = report.request();
        LocalDate day = request.localDate();
        return planned.between(request.programId(), rules.canMakeUpFrom(day), day)
                .map(days -> Followed.of(report.program(), request, log.plannedDate(), days))
                .invoke(followed -> log.report(request, followed, rules.legRise(), rules.now()))
                .chain(() -> sessions.persistAndFlush(log))
                .call(() -> request.goesOn()
                        ? effects.saved(log, report.program())
                        : effects.submitted(log, report.program(), rules.legRise()));
    }
}
