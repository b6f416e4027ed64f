package clinic.telerehab.patient.report;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kit.hardening.QueryDay;
import clinic.telerehab.patient.report.Window.Quarters;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
    private static final Instant NOW = Instant.parse("2026-05-20T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2026-01-01, 2025-01-01, 2026-01-01",
        "2025-01-02, 2025-12-31, 2025-04-01, 2025-10-01",
        "2025-01-01, 2026-05-20, 2025-01-01, 2026-04-01",
        "2026-01-01, 2027-01-01, 2026-01-01, 2026-04-01",
        "2026-04-01, 2026-05-20, 2026-04-01, 2026-04-01",
        "2026-02-01, 2026-03-01, 2026-04-01, 2026-04-01",
        "          ,           , 2025-07-01, 2026-04-01"
    })
    void takesWholeQuartersThatAreOver(@Nullable String from, @Nullable String to, LocalDate start, LocalDate end) {
        var window = new Window();
        window.from = from == null ? null : QueryDay.fromString(from);
        window.to = to == null ? null : QueryDay.fromString(to);

        assertThat(window.quarters(NOW)).isEqualTo(new Quarters(start, end));
    }
}
