package clinic.telerehab.program.adherence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Pain of one of the patient's days, 0 to 10; absent where nothing was said, which is not 0.
///
/// @param readings how many times it was reported: before and after sessions, and on the morning behind them
@JsonInclude(JsonInclude.Include.NON_NULL)
record SymptomDay(
        LocalDate localDate,
        @Schema(examples = "4") @Nullable Integer backMax,
        @Schema(examples = "2.5") @Nullable BigDecimal backAverage,
        @Schema(examples = "1") @Nullable Integer legMax,
        @Schema(examples = "0.5") @Nullable BigDecimal legAverage,
        @Schema(examples = "3") int readings) {}
