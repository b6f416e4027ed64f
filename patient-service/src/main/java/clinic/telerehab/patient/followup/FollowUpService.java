package clinic.telerehab.patient.followup;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.patient.episode.Episodes;
import clinic.telerehab.patient.followup.PainCourse.Reading;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of follow-up. One public method is one transaction.
@ApplicationScoped
class FollowUpService {
    private static final Action READ = Action.read("follow-up.read", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action ANSWER = Action.change("follow-up.answer", Capacity.SELF, Capacity.CARE_TEAM);

    private final FollowUpRepository followUps;
    private final FollowUpAlerts alerts;
    private final FollowUpVerdict verdicts;
    private final Episodes episodes;
    private final AccessGuard guard;
    private final Clock clock;

    FollowUpService(
            FollowUpRepository followUps,
            FollowUpAlerts alerts,
            FollowUpRules rules,
            Episodes episodes,
            AccessGuard guard,
            Clock clock) {
        this.followUps = followUps;
        this.alerts = alerts;
        this.verdicts = new FollowUpVerdict(rules);
        this.episodes = episodes;
        this.guard = guard;
        this.clock = clock;
    }

    @WithSession
    Uni<List<FollowUpView>> list(UUID episodeId) {
        return episodes.require(episodeId)
                .call(episode -> guard.require(READ, episode.patientId()))
                .chain(episode -> followUps.ofEpisode(episodeId))
                .map(found -> found.stream().map(FollowUp::view).toList());
    }

    @WithTransaction
    Uni<FollowUpView> answer(UUID id, @Nullable IfMatch seen, FollowUpAnswers request) {
        return followUps
                .require(id)
                .chain(followUp -> guard.require(ANSWER, followUp.patientId())
                        .invoke(access -> IfMatch.require(seen, followUp.version()))
                        .invoke(access -> followUp.requireOpen())
                        .chain(access -> judge(followUp, request, access)))
                .call(followUps::flush)
                .map(FollowUp::view);
    }

    private Uni<FollowUp> judge(FollowUp followUp, FollowUpAnswers answers, Access access) {
        return episodes.maintenancePain(followUp.episodeId())
                .chain(baseline ->
                        earlier(followUp, baseline).map(earlier -> verdicts.of(answers, baseline, earlier, today())))
                .invoke(verdict ->
                        followUp.answer(answers, verdict, access.caller().subject(), clock.instant()))
                .call(verdict -> alerts.answered(followUp, verdict))
                .replaceWith(followUp);
    }

    /// Pain at discharge and at the follow-ups that were answered.
    private Uni<List<Reading>> earlier(FollowUp followUp, int baseline) {
        return followUps.ofEpisode(followUp.episodeId()).map(all -> {
            List<Reading> readings = new ArrayList<>();
            readings.add(new Reading(followUp.dischargedOn(), baseline));
            all.stream().map(FollowUp::reading).flatMap(Optional::stream).forEach(readings::add);
            return readings;
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
