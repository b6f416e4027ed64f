package clinic.telerehab.patient.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What episodes came to that were discharged in some whole quarters.
///
/// @param from first day of the first quarter
/// @param to day behind the last quarter; the first day when there is no whole quarter that is over
/// @param fewest how many episodes of a quarter there have to be for it to count
record OutcomeReportView(
        @Schema(examples = "2026-01-01") LocalDate from,
        @Schema(examples = "2026-07-01") LocalDate to,
        int fewest,
        List<InstrumentOutcome> instruments) {

    /// What they came to by one instrument.
    ///
    /// @param suppressed true when there are too few, or none, to tell of
    /// @param episodes that have a score at baseline and at discharge
    /// @param meanChange in points; positive is better
    /// @param shareReachedMic 0 to 1; absent where no minimal important change is known
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InstrumentOutcome(
            @Schema(examples = "RMDQ24") String instrument,
            boolean suppressed,
            @Schema(examples = "17") @Nullable Integer episodes,
            @Schema(examples = "5.24") @Nullable BigDecimal meanChange,
            @Schema(examples = "0.65") @Nullable BigDecimal shareReachedMic) {
        static InstrumentOutcome suppressed(String instrument) {
            return new InstrumentOutcome(instrument, true, null, null, null);
        }

        static InstrumentOutcome of(String instrument, Tally tally) {
            return new InstrumentOutcome(instrument, false, tally.episodes(), tally.meanChange(), tally.shareReached());
        }
    }
}
