package clinic.telerehab.patient.assessment;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.instrument.Answer;
import clinic.telerehab.patient.instrument.Definition;
import clinic.telerehab.patient.instrument.Score;
import clinic.telerehab.patient.instrument.Scorer;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A filled-in instrument: all that its score follows from. Pure, so that a stored score can be reckoned again at any
/// time.
///
/// @param definition as it stands in its file
/// @param variant null for an instrument that is asked in one way
/// @param namedItems what the patient named, by id; empty for other instruments
/// @param answers null when only totals are known
/// @param totals null when answers are known
record Filling(
        Definition definition,
        @Nullable String variant,
        Map<String, String> namedItems,
        @Nullable Map<String, Answer> answers,
        @Nullable Map<String, BigDecimal> totals) {
    Filling {
        namedItems = new TreeMap<>(namedItems);
    }

    /// @throws DomainProblem when it is not filled in as the definition says
    Score score() {
        Definition asked = definition.as(variant).naming(namedItems.keySet());
        if (totals != null) {
            return Scorer.transcribed(asked, totals);
        }
        return Scorer.score(asked, answers == null ? Map.of() : answers);
    }

    /// What this is compared with: the same questions, asked in the same way.
    String series() {
        String way = variant == null ? "" : "/" + variant;
        String named = namedItems.isEmpty() ? "" : "/" + String.join(",", new TreeSet<>(namedItems.keySet()));
        return definition.code() + "@" + definition.version() + way + named;
    }
}
