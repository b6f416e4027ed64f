package clinic.telerehab.patient.assessment;

import clinic.telerehab.patient.episode.Episodes;
import clinic.telerehab.patient.instrument.Definition;
import clinic.telerehab.patient.instrument.Interpretation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/// What follows from an assessment, in the transaction that stores it: the request it answers is done, alerts are
/// raised, and a complete discharge set is noted on the episode.
@ApplicationScoped
class Consequences {
    private static final String DISCHARGE = "DISCHARGE";

    private final AssessmentRepository assessments;
    private final AssessmentRequestRepository requests;
    private final AssessmentViews views;
    private final OutcomeFeed feed;
    private final OutcomeFiles files;
    private final Episodes episodes;

    Consequences(
            AssessmentRepository assessments,
            AssessmentRequestRepository requests,
            AssessmentViews views,
            OutcomeFeed feed,
            OutcomeFiles files,
            Episodes episodes) {
        this.assessments = assessments;
        this.requests = requests;
        this.views = views;
        this.feed = feed;
        this.files = files;
        this.episodes = episodes;
    }

    Uni<Void> follow(Assessment assessment) {
        if (!assessment.isCompleted()) {
            return Uni.createFrom().voidItem();
        }
        return requests.close(assessment)
                .chain(() -> views.baselines(assessment.episodeId()))
                .chain(baselines -> raise(assessment, baselines))
                .chain(() -> noteDischargeSet(assessment));
    }

    /// What was answered by mistake is asked again while care goes on, and makes no discharge set complete.
    Uni<Void> undo(Assessment assessment) {
        return episodes.lock(assessment.episodeId())
                .chain(episode -> episode.status().isTerminal()
                        ? requests.forget(assessment.id())
                        : requests.reopen(assessment.id()))
                .chain(() -> noteDischargeSet(assessment));
    }

    private Uni<Void> raise(Assessment assessment, Baselines baselines) {
        Definition definition = views.definitionOf(assessment);
        Interpretation result = baselines.interpret(definition, assessment);
        return result == null ? Uni.createFrom().voidItem() : feed.raise(assessment, definition, result);
    }

    private Uni<Void> noteDischargeSet(Assessment assessment) {
        if (!assessment.occasion().equals(DISCHARGE)) {
            return Uni.createFrom().voidItem();
        }
        return assessments
                .completed(assessment.episodeId())
                .map(completed -> completed.stream()
                        .filter(each -> each.occasion().equals(DISCHARGE))
                        .map(Assessment::instrument)
                        .collect(Collectors.toSet()))
                .map(done -> done.containsAll(files.schedule().setOf(DISCHARGE)))
                .chain(isComplete -> episodes.noteDischargeSet(assessment.episodeId(), isComplete));
    }
}
