package clinic.telerehab.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.messaging.standing.OpeningHours;
import clinic.telerehab.messaging.standing.WorkingTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The deadlines that the documentation shows, through weekends, holidays and changes of the clock.
class EscalationTableTest {
    private static final Path TABLE = Path.of("../docs/concepts/inbox.md");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final List<OpeningHours> OFFICE = Arrays.stream(DayOfWeek.values())
            .filter(day -> day.getValue() <= 5)
            .map(day -> new OpeningHours(day, "08:00", "18:00"))
            .toList();
    private static final List<OpeningHours> NIGHTS = List.of(
            new OpeningHours(DayOfWeek.TUESDAY, "20:00", "24:00"),
            new OpeningHours(DayOfWeek.SATURDAY, "22:00", "24:00"),
            new OpeningHours(DayOfWeek.SUNDAY, "00:00", "06:00"));
    private static final Map<String, WorkingTime> CLINICS = Map.of(
            "Berlin", new WorkingTime(BERLIN, OFFICE, days("2026-04-03", "2026-04-06")),
            "New York", new WorkingTime(NEW_YORK, OFFICE, days("2026-11-26")),
            "Berlin by night", new WorkingTime(BERLIN, NIGHTS, Set.of()));
    private static final Map<String, ZoneId> ZONES =
            Map.of("Berlin", BERLIN, "New York", NEW_YORK, "Berlin by night", BERLIN);
    // A weekday that is not the date's is refused when it is read.
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("EEE d MMM HH:mm x")
            .parseDefaulting(ChronoField.YEAR, 2026)
            .toFormatter(Locale.ENGLISH);

    private final EscalationRules rules;

    EscalationTableTest() throws IOException {
        rules = new EscalationRulesProducer().rules();
    }

    /// @param times at which LEAD, TEAM, CLINIC and ADMIN are told
    record Row(String clinic, Severity severity, List<String> times) {
        static Row of(String line) {
            List<String> cells =
                    Stream.of(line.split("\\|")).map(String::strip).skip(1).toList();
            return new Row(cells.getFirst(), Severity.valueOf(cells.get(1)), cells.subList(2, cells.size()));
        }
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> CLINICS.keySet().stream().anyMatch(clinic -> line.startsWith("| " + clinic + " |")))
                .map(Row::of)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void isWhatTheRuleSays(Row row) {
        var clinic = Objects.requireNonNull(CLINICS.get(row.clinic()));
        var raisedAt = OffsetDateTime.parse(row.times().getFirst(), TIME).toInstant();

        Instant team = Objects.requireNonNull(rules.acknowledgeBy(row.severity(), raisedAt, clinic));
        Instant toClinic = Objects.requireNonNull(rules.nextStep(row.severity(), team, clinic));
        Instant admin = Objects.requireNonNull(rules.nextStep(row.severity(), toClinic, clinic));

        var zone = Objects.requireNonNull(ZONES.get(row.clinic()));
        assertThat(Stream.of(raisedAt, team, toClinic, admin)
                        .map(moment -> moment.atZone(zone).format(TIME)))
                .isEqualTo(row.times());
    }

    @ParameterizedTest
    @MethodSource("clinics")
    void isShownOfEachClinic(String clinic) throws IOException {
        assertThat(rows()).extracting(Row::clinic).contains(clinic);
    }

    static Set<String> clinics() {
        return CLINICS.keySet();
    }

    private static Set<LocalDate> days(String... days) {
        return Stream.of(days).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
