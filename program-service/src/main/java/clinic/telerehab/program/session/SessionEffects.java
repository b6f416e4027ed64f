package clinic.telerehab.program.session;

import clinic.telerehab.kit.feed.Feed;
import clinic.telerehab.program.prescription.ProgramRef;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What follows from a session, in the transaction in which it was told: the plan's day, alerts, the other services and
/// the other features, in this order.
@ApplicationScoped
class SessionEffects {
    private final SessionRepository sessions;
    private final Plan plan;
    private final SessionAlerts alerts;
    private final Feed feed;
    private final List<SessionObserver> observers;

    SessionEffects(
            SessionRepository sessions,
            Plan plan,
            SessionAlerts alerts,
            Feed feed,
            @All List<SessionObserver> observers) {
        this.sessions = sessions;
        this.plan = plan;
        this.alerts = alerts;
        this.feed = feed;
        this.observers = observers;
    }

    /// That a session was logged.
    record SessionLogged(UUID sessionId, UUID patientId, UUID clinicId, UUID programId, LocalDate localDate) {
        static SessionLogged of(SessionLog log) {
            return new SessionLogged(log.id(), log.patientId(), log.clinicId(), log.programId(), log.localDate());
        }
    }

    /// It goes on; only the plan takes note.
    Uni<Void> saved(SessionLog log, ProgramRef program) {
        return plan.settle(program, log.plannedDate());
    }

    /// @param legRise as [SessionLog#tellMorning] takes it
    Uni<Void> submitted(SessionLog log, ProgramRef program, int legRise) {
        return plan.settle(program, log.plannedDate())
                .chain(() -> feed.tellSignal("session-logged", log.patientId(), SessionLogged.of(log)))
                .chain(() -> tellMorningBefore(log, program, legRise))
                .chain(() -> alerts.judge(log))
                .chain(() -> tell(log, program));
    }

    /// @param wasFor the day of the plan it was for before it was stopped
    Uni<Void> stopped(SessionLog log, ProgramRef program, @Nullable LocalDate wasFor, SortedSet<String> flags) {
        return plan.settle(program, wasFor)
                .chain(() -> alerts.stopped(log, flags))
                .chain(() -> tell(log, program));
    }

    Uni<Void> corrected(SessionLog log, ProgramRef program) {
        return plan.settle(program, log.plannedDate())
                .chain(() -> alerts.judge(log))
                .chain(() -> tell(log, program));
    }

    Uni<Void> takenBack(SessionLog log, ProgramRef program) {
        return plan.settle(program, log.plannedDate())
                .chain(() -> alerts.judgeNext(log))
                .chain(() -> tell(log, program));
    }

    /// How the patient is before this session tells how the morning was after those of the day before.
    private Uni<Void> tellMorningBefore(SessionLog log, ProgramRef program, int legRise) {
        PreCheck now = log.content().preCheck();
        if (now == null || now.back() == null && now.leg() == null) {
            return Uni.createFrom().voidItem();
        }
        var morning = new AfterPain(now.back(), now.leg(), now.belowKnee());
        return sessions.onDay(log.patientId(), log.localDate().minusDays(1))
                .map(before -> before.stream()
                        .filter(one -> one.isMorningUnknown() && one.programId().equals(program.id()))
                        .toList())
                .chain(before -> tellMorning(before, morning, program, legRise));
    }

    private Uni<Void> tellMorning(List<SessionLog> before, AfterPain morning, ProgramRef program, int legRise) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (SessionLog one : before) {
            told = told.invoke(() -> one.tellMorning(morning, legRise))
                    .chain(sessions::flush)
                    .chain(() -> corrected(one, program));
        }
        return told;
    }

    private Uni<Void> tell(SessionLog log, ProgramRef program) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (SessionObserver observer : observers) {
            told = told.chain(() -> observer.changed(log.ref(), program));
        }
        return told;
    }
}
