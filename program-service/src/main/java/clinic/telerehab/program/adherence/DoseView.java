package clinic.telerehab.program.adherence;

import clinic.telerehab.program.prescription.Dose.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How much of what kind of work a program asked for, and how much of it was done, week by week.
///
/// @param from a Monday
record DoseView(UUID programId, DoseGroup groupBy, LocalDate from, LocalDate to, List<Week> weeks) {

    /// One week, by its Monday; weeks with nothing planned are absent.
    record Week(LocalDate week, List<Group> groups) {}

    /// Work of one kind.
    ///
    /// @param items how often an item was due
    /// @param minutesPrescribed by the estimate of each item
    /// @param minutesDone the share of them that was done
    record Group(
            @Schema(examples = "MULTIFIDUS") String code,
            @Schema(examples = "9") int items,
            @Schema(examples = "27.0") BigDecimal minutesPrescribed,
            @Schema(examples = "21.6") BigDecimal minutesDone,
            List<Amount> amounts) {}

    /// Amounts of one unit.
    record Amount(
            Unit unit,
            @Schema(examples = "120.0") BigDecimal prescribed,
            @Schema(examples = "96.0") BigDecimal done) {}
}
