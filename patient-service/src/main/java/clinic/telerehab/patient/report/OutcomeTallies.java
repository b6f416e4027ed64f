package clinic.telerehab.patient.report;

import clinic.telerehab.patient.instrument.Change;
import clinic.telerehab.patient.instrument.Definition;
import clinic.telerehab.patient.instrument.Instruments;
import clinic.telerehab.patient.report.OutcomeQuery.Changed;
import clinic.telerehab.patient.report.OutcomeReportView.InstrumentOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Adds up changes by what each instrument says of a change.
@ApplicationScoped
class OutcomeTallies {
    private final Instruments instruments;

    OutcomeTallies(Instruments instruments) {
        this.instruments = instruments;
    }

    /// One line for every instrument whose points tell of a change, so that a missing line tells nothing.
    List<InstrumentOutcome> of(List<Changed> changes) {
        Map<String, Map<LocalDate, Tally>> tallies = changes.stream()
                .filter(change -> points(change) != null)
                .collect(Collectors.groupingBy(
                        Changed::instrument, Collectors.toMap(Changed::quarter, this::tally, Tally::plus)));
        return instruments
                .current()
                .filter(definition -> points(definition) != null)
                .map(Definition::code)
                .map(code -> outcome(code, tallies.getOrDefault(code, Map.of())))
                .toList();
    }

    private static InstrumentOutcome outcome(String instrument, Map<LocalDate, Tally> quarters) {
        return SmallCells.sum(quarters.values())
                .map(tally -> InstrumentOutcome.of(instrument, tally))
                .orElseGet(() -> InstrumentOutcome.suppressed(instrument));
    }

    private Tally tally(Changed changed) {
        Change change = Objects.requireNonNull(points(changed));
        BigDecimal gain = change.gain(BigDecimal.ZERO, changed.difference());
        BigDecimal mic = change.mic();
        Integer reached = mic == null ? null : Integer.valueOf(gain.compareTo(mic) >= 0 ? changed.episodes() : 0);
        return new Tally(changed.episodes(), gain.multiply(BigDecimal.valueOf(changed.episodes())), reached);
    }

    private @Nullable Change points(Changed changed) {
        Optional<Definition> definition = instruments.find(changed.instrument(), changed.version());
        return definition.map(found -> points(found.as(changed.variant()))).orElse(null);
    }

    /// What a definition says of a change in points; null when it counts bands, or knows no better and worse.
    private static @Nullable Change points(Definition definition) {
        Change change = definition.scoreScale().change();
        return change == null || change.byBand() ? null : change;
    }
}
