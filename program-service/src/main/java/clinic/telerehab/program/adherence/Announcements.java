package clinic.telerehab.program.adherence;

import clinic.telerehab.kit.feed.Feed;
import clinic.telerehab.program.alert.Alert;
import clinic.telerehab.program.alert.Alerts;
import clinic.telerehab.program.prescription.ProgramRef;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells what was found of a program to whom it concerns: the care team by an alert, the patient by a nudge, and
/// patient-service, which has the outcomes and the follow-up, by a signal.
@ApplicationScoped
class Announcements {
    private final Feed feed;
    private final Alerts alerts;

    Announcements(Feed feed, Alerts alerts) {
        this.feed = feed;
        this.alerts = alerts;
    }

    /// A friendly word to the patient, in messaging-service's own words.
    record Nudge(UUID patientId, NudgeKind kind) {}

    /// What the word is about.
    enum NudgeKind {
        MISSED_SESSIONS,
        INACTIVE,
        REASON_ASKED
    }

    /// What the owner of the episode has to know of its course.
    ///
    /// @param episodeId null for a program that names none
    /// @param since the same as long as it lasts
    record EpisodeSignal(
            @Nullable UUID episodeId,
            UUID patientId,
            EpisodeSignalKind kind,
            LocalDate since,
            Map<String, BigDecimal> evidence) {}

    /// What was found.
    enum EpisodeSignalKind {
        PLATEAU_SUSPECTED,
        FLARE,
        RELAPSE_SUSPECTED
    }

    /// Needs a transaction.
    Uni<Void> tell(ProgramRef program, Condition condition, Finding finding) {
        return switch (finding.code()) {
            case NUDGE_MISSED -> nudge(program, NudgeKind.MISSED_SESSIONS);
            case NUDGE_INACTIVE -> nudge(program, NudgeKind.INACTIVE);
            case DROPOUT -> alert("A-DROPOUT", program, condition, finding).chain(() -> askWhy(program));
            case ADHERENCE_RED ->
                alert("A-ADH-RED", program, condition, finding).chain(() -> askWhy(program));
            case OVERDOSE -> alert("A-OVERDOSE", program, condition, finding);
            case OVERREST -> alert("A-OVERREST", program, condition, finding);
            case REVIEW_DUE -> alert("A-REVIEW-DUE", program, condition, finding);
            case DECONDITION -> alert("A-DECONDITION", program, condition, finding);
            case PLATEAU -> signal(EpisodeSignalKind.PLATEAU_SUSPECTED, program, condition, finding);
            case FLARE ->
                alert("A-FLARE", program, condition, finding)
                        .chain(() -> signal(EpisodeSignalKind.FLARE, program, condition, finding));
            case RELAPSE ->
                alert("A-RELAPSE", program, condition, finding)
                        .chain(() -> signal(EpisodeSignalKind.RELAPSE_SUSPECTED, program, condition, finding));
        };
    }

    private Uni<Void> askWhy(ProgramRef program) {
        return nudge(program, NudgeKind.REASON_ASKED);
    }

    private Uni<Void> nudge(ProgramRef program, NudgeKind kind) {
        return feed.tellSignal("nudge", program.patientId(), new Nudge(program.patientId(), kind));
    }

    /// The key has the first day in it: what begins again is another item of the inbox.
    private Uni<Void> alert(String type, ProgramRef program, Condition condition, Finding finding) {
        var alert = new Alert(
                type,
                program.patientId(),
                program.clinicId(),
                null,
                "%s:%s:%s".formatted(type, program.id(), condition.since()),
                finding.evidence());
        return condition.level() > 1 ? alerts.raiseGraver(alert) : alerts.raise(alert);
    }

    private Uni<Void> signal(EpisodeSignalKind kind, ProgramRef program, Condition condition, Finding finding) {
        var signal = new EpisodeSignal(
                program.episodeId(), program.patientId(), kind, condition.since(), finding.evidence());
        return feed.tellSignal("episode-signal", program.patientId(), signal);
    }
}
