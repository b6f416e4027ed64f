package clinic.telerehab.program.adherence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How faithfully a program is followed.
///
/// @param asOf today, where the patient is
/// @param window what was asked for
/// @param band of the usual window of fourteen days; absent before anything of it counts
/// @param qualityPercent of the items that a clinician judged, how many are done well; absent while none was judged
/// @param gapDays days without any session up to yesterday
/// @param persistenceWeeks weeks since the start in which enough was done
/// @param streakWeeks how many of them in a row up to now
/// @param reasonAsked whether the patient is asked for the reason
/// @param signals what holds now
/// @param course the last days, one by one, as far as they are over
@JsonInclude(JsonInclude.Include.NON_NULL)
record AdherenceView(
        UUID programId,
        LocalDate asOf,
        WindowAdherence window,
        @Nullable Band band,
        @Schema(examples = "66.7") @Nullable BigDecimal qualityPercent,
        @Schema(examples = "1") int gapDays,
        @Nullable LocalDate lastActiveOn,
        @Schema(examples = "5") int persistenceWeeks,
        @Schema(examples = "3") int streakWeeks,
        boolean reasonAsked,
        List<Signal> signals,
        List<Day> course) {

    /// Something that holds of the program now.
    record Signal(Finding.Code code, LocalDate since) {
        static Signal of(Condition condition) {
            return new Signal(condition.code(), condition.since());
        }
    }

    /// How it stood when a day was over.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Day(
            LocalDate localDate,
            @Nullable Band band,
            @Schema(examples = "72.7") @Nullable BigDecimal sessionPercent,
            @Schema(examples = "77.3") @Nullable BigDecimal dosePercent,
            int gapDays) {
        static Day of(Snapshot snapshot) {
            return new Day(
                    snapshot.day(),
                    snapshot.band(),
                    snapshot.window().sessionPercent(),
                    snapshot.window().dosePercent(),
                    snapshot.gapDays());
        }
    }
}
