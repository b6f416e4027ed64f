package clinic.telerehab.patient.assessment;

import clinic.telerehab.patient.assessment.OutcomeTrendView.Point;
import clinic.telerehab.patient.instrument.Answer;
import clinic.telerehab.patient.instrument.Definition;
import clinic.telerehab.patient.instrument.Interpretation;
import clinic.telerehab.patient.instrument.Scale;
import clinic.telerehab.patient.instrument.ScaleScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Puts the assessments of an episode into series. Pure. What the patient named has a series of its own, which goes on
/// when other things are named beside it; that is how something new starts with a baseline of its own.
final class Trends {
    private Trends() {}

    /// @param completed oldest first
    /// @param words null for the care team
    static List<OutcomeTrendView> of(
            List<Assessment> completed,
            Function<Assessment, Definition> definitionOf,
            Baselines baselines,
            @Nullable PlainLanguage words) {
        List<OutcomeTrendView> trends = new ArrayList<>();
        Map<String, List<Assessment>> series = new LinkedHashMap<>();
        completed.forEach(each ->
                series.computeIfAbsent(each.series(), key -> new ArrayList<>()).add(each));
        for (List<Assessment> members : series.values()) {
            Definition definition = definitionOf.apply(members.getFirst());
            for (Scale scale : definition.scales()) {
                add(trends, ofScale(scale, members, baselines, scale.equals(definition.scoreScale()) ? words : null));
            }
        }
        trends.addAll(Named.of(completed, definitionOf, baselines));
        return trends;
    }

    private static void add(List<OutcomeTrendView> trends, OutcomeTrendView trend) {
        if (!trend.points().isEmpty()) {
            trends.add(trend);
        }
    }

    private static OutcomeTrendView ofScale(
            Scale scale, List<Assessment> members, Baselines baselines, @Nullable PlainLanguage words) {
        List<Assessment> scored =
                members.stream().filter(each -> score(scale, each) != null).toList();
        Assessment first = members.getFirst();
        Interpretation latest = scored.isEmpty() ? null : baselines.interpret(scale, scored.getLast());
        return new OutcomeTrendView(
                first.instrument(),
                first.definitionVersion(),
                first.variant(),
                scale.code(),
                null,
                scored.stream().map(each -> point(scale, each)).toList(),
                latest,
                words == null || latest == null ? null : words.sentences(first.instrument(), latest));
    }

    private static @Nullable BigDecimal score(Scale scale, Assessment assessment) {
        ScaleScore score = assessment.scores().of(scale.code());
        return score == null ? null : score.score();
    }

    private static Point point(Scale scale, Assessment assessment) {
        ScaleScore score = Objects.requireNonNull(assessment.scores().of(scale.code()));
        return new Point(
                assessment.id(),
                assessment.takenAt(),
                assessment.occasion(),
                Objects.requireNonNull(score.score()),
                score.band(),
                score.status());
    }

    /// The series of what patients named.
    private static final class Named {
        /// One rating of one thing.
        private record Rating(Assessment assessment, String text, ScaleScore score) {}

        static List<OutcomeTrendView> of(
                List<Assessment> completed, Function<Assessment, Definition> definitionOf, Baselines baselines) {
            Map<String, List<Rating>> ratings = new LinkedHashMap<>();
            for (Assessment assessment : completed) {
                assessment.namedItems().forEach((id, text) -> {
                    Answer answer = Objects.requireNonNullElse(assessment.answers(), Map.<String, Answer>of())
                            .get(id);
                    if (answer != null) {
                        ratings.computeIfAbsent(assessment.instrument() + "/" + id, key -> new ArrayList<>())
                                .add(new Rating(assessment, text, rating(id, answer)));
                    }
                });
            }
            return ratings.values().stream()
                    .map(rated ->
                            trend(rated, definitionOf.apply(rated.getFirst().assessment()), baselines))
                    .toList();
        }

        private static ScaleScore rating(String id, Answer answer) {
            return ScaleScore.rated(id, answer.ticked().getFirst());
        }

        private static OutcomeTrendView trend(List<Rating> rated, Definition definition, Baselines baselines) {
            Rating first = rated.getFirst();
            Rating latest = rated.getLast();
            return new OutcomeTrendView(
                    first.assessment().instrument(),
                    first.assessment().definitionVersion(),
                    first.assessment().variant(),
                    first.score().scale(),
                    latest.text(),
                    rated.stream().map(Named::point).toList(),
                    baselines.compare(
                            definition.namedScale(first.score().scale()),
                            latest.score(),
                            rated.size() == 1 ? null : first.score()),
                    null);
        }

        private static Point point(Rating rating) {
            return new Point(
                    rating.assessment().id(),
                    rating.assessment().takenAt(),
                    rating.assessment().occasion(),
                    Objects.requireNonNull(rating.score().score()),
                    null,
                    rating.score().status());
        }
    }
}
