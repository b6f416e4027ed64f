package clinic.telerehab.patient.instrument;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.instrument.ScaleScore.Flag;
import clinic.telerehab.patient.instrument.ScaleScore.Status;
import clinic.telerehab.patient.instrument.ScaleScore.Trace;
import clinic.telerehab.patient.problem.PatientProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Scores any instrument by its definition. Pure: the same answers give the same score, today and in ten years.
public final class Scorer {
    private static final String NO_BAND = "";

    private Scorer() {}

    /// @param answers by item; an item without one was not answered
    /// @throws DomainProblem `answers-not-valid` for an answer that the definition does not know
    public static Score score(Definition definition, Map<String, Answer> answers) {
        Map<String, Integer> worths = Answers.worths(definition, answers);
        List<Figure> figures = definition.scales().stream()
                .map(scale -> Figure.of(definition, scale, worths))
                .map(figure -> withCertainBand(definition, figure, worths))
                .toList();
        return banded(figures);
    }

    /// A total that somebody reckoned on paper.
    ///
    /// @param totals by scale; the score's own is needed, those of subscales are welcome
    /// @throws DomainProblem `total-not-valid` for what the scale can't yield
    public static Score transcribed(Definition definition, Map<String, BigDecimal> totals) {
        List<Scale> scales = definition.scales();
        List<String> known = scales.stream().map(Scale::code).toList();
        if (!known.containsAll(totals.keySet()) || !totals.containsKey(known.getFirst())) {
            throw new DomainProblem(PatientProblem.TOTAL_NOT_VALID);
        }
        return banded(scales.stream()
                .filter(scale -> totals.containsKey(scale.code()))
                .map(scale -> transcribed(definition, scale, Objects.requireNonNull(totals.get(scale.code()))))
                .toList());
    }

    private static Figure transcribed(Definition definition, Scale scale, BigDecimal total) {
        Range range = Range.of(definition, scale);
        if (!range.contains(total) || total.stripTrailingZeros().scale() > scale.decimals()) {
            throw new DomainProblem(PatientProblem.TOTAL_NOT_VALID, Map.of("scale", scale.code()));
        }
        var trace = new Trace(Map.of(), List.of(), "copied from paper");
        return new Figure(scale, total.setScale(scale.decimals()), Status.VALID, Set.of(Flag.TRANSCRIBED), trace);
    }

    private static Score banded(List<Figure> figures) {
        Map<String, BigDecimal> scores = scores(figures);
        return new Score(figures.stream()
                .map(figure -> new ScaleScore(
                        figure.scale().code(),
                        figure.score(),
                        figure.certainBand() == null ? band(figure, scores) : figure.certainBand(),
                        figure.status(),
                        figure.flags(),
                        figure.trace()))
                .toList());
    }

    private static Map<String, BigDecimal> scores(List<Figure> figures) {
        Map<String, BigDecimal> scores = new HashMap<>();
        for (Figure figure : figures) {
            if (figure.score() != null) {
                scores.put(figure.scale().code(), figure.score());
            }
        }
        return scores;
    }

    private static @Nullable String band(Figure figure, Map<String, BigDecimal> scores) {
        return figure.score() == null ? null : Band.of(figure.scale().bands(), figure.score(), scores);
    }

    /// Points with missing answers still give a score when no answer could change the band.
    private static Figure withCertainBand(Definition definition, Figure figure, Map<String, Integer> worths) {
        Scale scale = figure.scale();
        if (figure.score() != null
                || scale.formula() != Scale.Formula.POINTS
                || scale.bands().isEmpty()) {
            return figure;
        }
        Set<String> possible = completions(definition, worths).stream()
                .map(complete -> Objects.requireNonNullElse(bandOf(definition, scale, complete), NO_BAND))
                .collect(Collectors.toSet());
        String one = possible.iterator().next();
        return possible.size() == 1 && !one.equals(NO_BAND)
                ? figure.certain(Figure.points(definition, scale, worths), one)
                : figure;
    }

    /// Every way in which the missing items could be answered with their lowest or highest value.
    private static List<Map<String, Integer>> completions(Definition definition, Map<String, Integer> worths) {
        List<Map<String, Integer>> begun = List.of(worths);
        for (Item item : definition.items()) {
            if (!worths.containsKey(item.id())) {
                begun = begun.stream()
                        .flatMap(some -> Stream.of(with(some, item, item.min()), with(some, item, item.max())))
                        .toList();
            }
        }
        return begun;
    }

    private static Map<String, Integer> with(Map<String, Integer> some, Item item, int value) {
        Map<String, Integer> more = new HashMap<>(some);
        more.put(item.id(), item.worth(value));
        return more;
    }

    private static @Nullable String bandOf(Definition definition, Scale scale, Map<String, Integer> complete) {
        List<Figure> figures = new ArrayList<>();
        definition.scales().forEach(each -> figures.add(Figure.of(definition, each, complete)));
        Map<String, BigDecimal> scores = scores(figures);
        return Band.of(scale.bands(), Objects.requireNonNull(scores.get(scale.code())), scores);
    }
}
