package clinic.telerehab.patient.episode;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.patient.episode.EpisodeTransition.Step;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The steps of an episode. One public method is one transaction.
@ApplicationScoped
class EpisodeCommandService {
    private static final String TELEREHAB = "TELEREHAB";
    private static final Action ACTIVATE =
            Action.change("episode.activate", Capacity.CARE_TEAM).forLicensedOnly();
    private static final Action HOLD = Action.change("episode.hold", Capacity.CARE_TEAM);
    private static final Action RESUME = Action.change("episode.resume", Capacity.CARE_TEAM);
    private static final Action CLEAR =
            Action.change("episode.clear", Capacity.CARE_TEAM).forLicensedOnly();
    private static final Action REFER_OUT =
            Action.change("episode.refer-out", Capacity.CARE_TEAM).forLicensedOnly();
    private static final Action CHECK_DISCHARGE = Action.read("episode.check-discharge", Capacity.CARE_TEAM)
            .forLicensedOnly()
            .exceptCover();
    private static final Action DISCHARGE = Action.change("episode.discharge", Capacity.CARE_TEAM)
            .forLicensedOnly()
            .exceptCover();
    // Closing ends care without the gate of a discharge, so whoever may not discharge may not close either.
    private static final Action CLOSE =
            Action.change("episode.close", Capacity.CARE_TEAM).forLicensedOnly().exceptCover();
    private static final Action OPEN_RELAPSE =
            Action.change("episode.open-relapse", Capacity.CARE_TEAM).forLicensedOnly();

    private final EpisodeRepository episodes;
    private final EpisodeJournal journal;
    private final AccessGuard guard;
    private final Clock clock;

    EpisodeCommandService(EpisodeRepository episodes, EpisodeJournal journal, AccessGuard guard, Clock clock) {
        this.episodes = episodes;
        this.journal = journal;
        this.guard = guard;
        this.clock = clock;
    }

    /// Which episode a caller wants to change, and the version they saw.
    record Target(UUID episodeId, @Nullable IfMatch seen) {}

    /// An episode that a caller may change, not changed yet.
    private record Opened(Episode episode, Access access) {}

    @WithTransaction
    Uni<EpisodeView> activate(Target target) {
        return open(target, ACTIVATE)
                .chain(opened -> episodes.leadOf(opened.episode().patientId(), clock.instant())
                        .chain(lead -> step(
                                opened,
                                null,
                                (episode, now) ->
                                        episode.activate(opened.access().hasConsent(TELEREHAB), lead != null, now))));
    }

    @WithTransaction
    Uni<EpisodeView> hold(Target target, HoldRequest request) {
        return open(target, HOLD)
                .chain(opened ->
                        step(opened, request.reason(), (episode, now) -> episode.hold(request.reviewAt(), now)));
    }

    @WithTransaction
    Uni<EpisodeView> resume(Target target) {
        return open(target, RESUME).chain(opened -> step(opened, null, (episode, now) -> episode.resume()));
    }

    @WithTransaction
    Uni<EpisodeView> clear(Target target, String reason) {
        return open(target, CLEAR).chain(opened -> step(opened, reason, (episode, now) -> episode.clearScreening()));
    }

    @WithTransaction
    Uni<EpisodeView> referOut(Target target, String reason) {
        return open(target, REFER_OUT).chain(opened -> step(opened, reason, Episode::referOut));
    }

    /// Whether it is worth asking for the maintenance program at all; changes nothing.
    @WithSession
    Uni<EpisodeRef> checkDischarge(Target target) {
        return open(target, CHECK_DISCHARGE)
                .map(Opened::episode)
                .invoke(Episode::requireDischargeable)
                .map(Episode::ref);
    }

    /// @param hasMaintenance what program-service answered a moment ago
    @WithTransaction
    Uni<EpisodeView> discharge(Target target, DischargeRequest request, boolean hasMaintenance) {
        return open(target, DISCHARGE)
                .chain(opened -> step(
                        opened,
                        request.outcomeSetWaiver(),
                        (episode, now) -> episode.discharge(request, hasMaintenance, now)));
    }

    @WithTransaction
    Uni<EpisodeView> close(Target target, CloseRequest request) {
        return open(target, CLOSE)
                .chain(opened -> step(opened, request.text(), (episode, now) -> episode.close(request.reason(), now)));
    }

    @WithTransaction
    Uni<EpisodeView> openRelapse(Target target, RelapseRequest request) {
        return open(target, OPEN_RELAPSE)
                .call(opened -> episodes.requireUnused(request.episodeId()))
                .chain(opened -> relapse(opened, request));
    }

    /// The old episode ends before the new one begins: a region has one open episode at a time.
    private Uni<EpisodeView> relapse(Opened opened, RelapseRequest request) {
        var step = new Step(opened.access().caller().subject(), request.reason(), clock.instant());
        var old = opened.episode();
        var from = old.status();
        var relapse = old.relapse(request, step.at());
        return episodes.flush()
                .chain(() -> journal.note(old, from, step))
                .chain(() -> episodes.persistAndFlush(relapse))
                .chain(() -> journal.note(relapse, null, step))
                .chain(() -> view(relapse));
    }

    private Uni<Opened> open(Target target, Action action) {
        return episodes.require(target.episodeId())
                .chain(episode -> guard.require(action, episode.patientId())
                        .invoke(access -> IfMatch.require(target.seen(), episode.version()))
                        .map(access -> new Opened(episode, access)));
    }

    private Uni<EpisodeView> step(Opened opened, @Nullable String reason, BiConsumer<Episode, Instant> change) {
        var step = new Step(opened.access().caller().subject(), reason, clock.instant());
        var episode = opened.episode();
        var from = episode.status();
        change.accept(episode, step.at());
        return episodes.flush().chain(() -> journal.note(episode, from, step)).chain(() -> view(episode));
    }

    private Uni<EpisodeView> view(Episode episode) {
        return episodes.leadOf(episode.patientId(), clock.instant()).map(episode::view);
    }
}
