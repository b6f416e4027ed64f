package clinic.telerehab.program.adherence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Adherence over so many days.
///
/// @param days how many, the last one included
/// @param planned how many sessions count: those of days that are over, and those done earlier
/// @param completed of them, with at least four fifths of their dose
/// @param partial of them, with less than that
/// @param excused how many were left out of the reckoning
/// @param sessionPercent completed of planned; absent when none was planned
/// @param dosePercent done of prescribed, each item counting at most as prescribed; absent when none was planned
/// @param overdosed how many time-contingent items were overdone
@JsonInclude(JsonInclude.Include.NON_NULL)
record WindowAdherence(
        @Schema(examples = "14") int days,
        @Schema(examples = "11") int planned,
        @Schema(examples = "8") int completed,
        @Schema(examples = "1") int partial,
        @Schema(examples = "1") int excused,
        @Schema(examples = "72.7") @Nullable BigDecimal sessionPercent,
        @Schema(examples = "77.3") @Nullable BigDecimal dosePercent,
        @Schema(examples = "0") int overdosed) {

    @Nullable
    Band band(Band.Limits limits) {
        return Band.of(completed, planned, limits);
    }
}
