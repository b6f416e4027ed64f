package clinic.telerehab.program.progression;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the rules look at: the newest sessions of the item as it is now, with how they were borne. Pure.
///
/// @param since all sessions since the item last changed, newest first
/// @param sessions the newest of them
/// @param symptoms of each of these
/// @param borne the sessions since, and those of the form from which the item was stepped up: what
/// comes out about them later speaks against the step
record Window(
        ItemFacts item,
        Facts facts,
        Figures figures,
        List<SessionFacts> since,
        List<SessionFacts> sessions,
        List<Symptoms> symptoms,
        List<SessionFacts> borne) {

    /// The order of the history does not matter. Sessions done under an earlier form of the item say nothing about the
    /// present one: an item that was eased is not eased again for the same day.
    static Window of(List<SessionFacts> history, ItemFacts item, Facts facts, Figures figures) {
        List<SessionFacts> all =
                history.stream().sorted(SessionFacts.NEWEST_FIRST).toList();
        List<SessionFacts> since = all.stream()
                .filter(session -> session.revision() >= item.sinceRevision())
                .toList();
        List<SessionFacts> borne = all.stream()
                .filter(session -> session.revision() >= item.sinceRevision()
                        || item.raisedFrom().contains(session.revision()))
                .toList();
        return of(since, borne, item, facts, figures);
    }

    private static Window of(
            List<SessionFacts> since, List<SessionFacts> borne, ItemFacts item, Facts facts, Figures figures) {
        List<SessionFacts> newest = since.stream().limit(figures.sessions()).toList();
        List<Symptoms> symptoms = newest.stream()
                .map(session -> Symptoms.of(session, facts.zones(), figures))
                .toList();
        return new Window(item, facts, figures, since, newest, symptoms, borne);
    }

    /// As what keeps the patient safe looks at it.
    Window lookingBack() {
        return borne.equals(since) ? this : of(borne, borne, item, facts, figures);
    }

    List<UUID> ids() {
        return sessions.stream().map(SessionFacts::id).toList();
    }

    boolean any(Predicate<SessionFacts> condition) {
        return sessions.stream().anyMatch(condition);
    }

    long count(Predicate<SessionFacts> condition) {
        return sessions.stream().filter(condition).count();
    }

    boolean anyFelt(Predicate<Symptoms> condition) {
        return symptoms.stream().anyMatch(condition);
    }

    long countFelt(Predicate<Symptoms> condition) {
        return symptoms.stream().filter(condition).count();
    }

    boolean isLast(Response response) {
        return !symptoms.isEmpty() && symptoms.getFirst().response() == response;
    }

    /// The sessions on which a finding rests.
    List<UUID> felt(Predicate<Symptoms> condition) {
        return IntStream.range(0, sessions.size())
                .filter(index -> condition.test(symptoms.get(index)))
                .mapToObj(index -> sessions.get(index).id())
                .toList();
    }

    List<UUID> where(Predicate<SessionFacts> condition) {
        return sessions.stream().filter(condition).map(SessionFacts::id).toList();
    }

    /// A verdict on the exercise as it is done now; an older one, of another step, says nothing.
    Facts.@Nullable Technique technique() {
        Facts.Technique technique = facts.technique();
        return technique != null && technique.reviewedAt().isAfter(item.stepSince()) && isOfThisStep(technique)
                ? technique
                : null;
    }

    /// Some steps of a ladder are the same exercise.
    private boolean isOfThisStep(Facts.Technique technique) {
        ItemFacts.Place place = item.ladder();
        Integer step = technique.ladderStep();
        return place == null || step == null || step == place.step();
    }

    /// A verdict since the item last changed: an earlier one has been acted upon.
    Facts.@Nullable Technique newTechnique() {
        Facts.Technique technique = facts.technique();
        return technique != null && technique.reviewedAt().isAfter(item.changedAt()) ? technique : null;
    }

    /// The sessions of the baseline so far, oldest first; one that was skipped shows no tolerance.
    List<SessionFacts> baseline(Quota quota) {
        return since.reversed().stream()
                .filter(session -> session.done().amount() > 0)
                .limit(quota.baselineSessions())
                .toList();
    }
}
