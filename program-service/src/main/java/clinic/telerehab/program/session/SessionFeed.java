package clinic.telerehab.program.session;

import clinic.telerehab.kit.feed.Feed;
import clinic.telerehab.program.prescription.ProgramRef;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;

/// Tells the other services of a logged session, and raises the alert that follows from its pain.
@ApplicationScoped
class SessionFeed {
    private final Feed feed;
    private final SessionRepository sessions;
    private final PainSpike painSpike;

    SessionFeed(Feed feed, SessionRepository sessions, PainSpike painSpike) {
        this.feed = feed;
        this.sessions = sessions;
        this.painSpike = painSpike;
    }

    /// That a session was logged.
    record SessionLogged(UUID sessionId, UUID patientId, UUID clinicId, UUID programId, LocalDate localDate) {}

    /// Something a clinician has to look at.
    ///
    /// @param dedupKey alerts of one key are one item in the inbox
    record Alert(
            String type,
            String severity,
            UUID patientId,
            UUID clinicId,
            UUID sessionId,
            String dedupKey,
            Map<String, Integer> evidence) {}

    Uni<Void> tell(SessionLog log, ProgramRef program) {
        var logged = new SessionLogged(log.id(), log.patientId(), program.clinicId(), program.id(), log.localDate());
        return feed.tellSignal("session-logged", log.patientId(), logged)
                .chain(() -> sessions.meanPainBefore(log, painSpike.meanOverDays()))
                .chain(mean -> raise(log, program, mean));
    }

    private Uni<Void> raise(SessionLog log, ProgramRef program, OptionalDouble meanBefore) {
        if (!painSpike.isSpike(log.maxPain(), meanBefore)) {
            return Uni.createFrom().voidItem();
        }
        var alert = new Alert(
                painSpike.id(),
                painSpike.severity(),
                log.patientId(),
                program.clinicId(),
                log.id(),
                painSpike.id() + ":" + log.id(),
                Map.of("pain", log.maxPain().orElseThrow()));
        return feed.tellSignal("alert", log.patientId(), alert);
    }
}
