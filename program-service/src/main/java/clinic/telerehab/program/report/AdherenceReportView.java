package clinic.telerehab.program.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How faithfully programs were followed in some whole quarters.
///
/// @param from first day of the first quarter
/// @param to day behind the last quarter; the first day when there is no whole quarter that is final
/// @param fewest how many patients of a quarter there have to be for it to count
record AdherenceReportView(
        @Schema(examples = "2026-01-01") LocalDate from,
        @Schema(examples = "2026-07-01") LocalDate to,
        int fewest,
        List<KindAdherence> kinds) {

    /// How programs of one kind were followed.
    ///
    /// @param suppressed true when there are too few, or none, to tell of
    /// @param patientQuarters how many patients had sessions planned, each counted once a quarter
    /// @param meanSessionPercent the mean of their session adherence
    /// @param shareGreen 0 to 1
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KindAdherence(
            @Schema(examples = "TREATMENT") String kind,
            boolean suppressed,
            @Schema(examples = "41") @Nullable Integer patientQuarters,
            @Schema(examples = "71.4") @Nullable BigDecimal meanSessionPercent,
            @Schema(examples = "0.49") @Nullable BigDecimal shareGreen) {
        static KindAdherence suppressed(String kind) {
            return new KindAdherence(kind, true, null, null, null);
        }

        static KindAdherence of(String kind, Tally tally) {
            return new KindAdherence(kind, false, tally.patients(), tally.meanPercent(), tally.shareGreen());
        }
    }
}
