package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Trainee.Session;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reckons adherence a second time, and naively: from what a program's revisions ask for and from what its patient
/// remembers, day by day, without looking at anything the suite has reckoned.
final class Oracle {
    private static final List<Set<DayOfWeek>> SPREAD = List.of(
            Set.of(DayOfWeek.MONDAY),
            Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
            Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY),
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            Set.of(
                    DayOfWeek.MONDAY,
                    DayOfWeek.TUESDAY,
                    DayOfWeek.WEDNESDAY,
                    DayOfWeek.THURSDAY,
                    DayOfWeek.FRIDAY,
                    DayOfWeek.SATURDAY),
            Set.of(DayOfWeek.values()));
    private static final double DONE = 0.8 - 1e-9;
    private static final double SOMETHING = 0.2 - 1e-9;

    private final JsonNode program;
    private final List<JsonNode> revisions;
    private final List<Session> diary;

    /// @param program as the suite shows it, for its holds
    /// @param revisions each as the suite shows it, the first first
    Oracle(JsonNode program, List<JsonNode> revisions, List<Session> diary) {
        this.program = program;
        this.revisions = revisions;
        this.diary = diary;
    }

    /// Whether anything was due in those days, the last included: a program may have stopped all that it had.
    boolean asksBetween(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).anyMatch(day -> !due(day).isEmpty());
    }

    /// How many sessions count, and what became of them.
    record Tally(int planned, int completed, int partial, int excused) {}

    /// @param last the window's last day, today for the patient: it counts only when it is done
    Tally over(LocalDate last, int days) {
        int planned = 0;
        int completed = 0;
        int partial = 0;
        int excused = 0;
        for (LocalDate day = last.minusDays(days - 1L); !day.isAfter(last); day = day.plusDays(1)) {
            List<JsonNode> due = due(day);
            double share = share(day, due);
            if (due.isEmpty() || day.equals(last) && share < DONE && !isHeld(day)) {
                continue;
            }
            if (isHeld(day)) {
                excused++;
                continue;
            }
            planned++;
            completed += share >= DONE ? 1 : 0;
            partial += share < DONE && share >= SOMETHING ? 1 : 0;
        }
        return new Tally(planned, completed, partial, excused);
    }

    /// What was to be done on a day: by the revision that the session followed, or else by the one that held.
    private List<JsonNode> due(LocalDate day) {
        JsonNode revision = followed(day).orElseGet(() -> inForceOn(day));
        if (revision == null
                || day.isBefore(LocalDate.parse(program.at("/startDate").asText()))) {
            return List.of();
        }
        return StreamSupport.stream(revision.at("/items").spliterator(), false)
                .filter(item -> item.at("/place").asText().equals("HOME"))
                .filter(item -> !item.at("/paused").asBoolean())
                .filter(item -> days(item).contains(day.getDayOfWeek().name()))
                .toList();
    }

    private Optional<JsonNode> followed(LocalDate day) {
        return diary.stream()
                .filter(session -> session.day().equals(day))
                .map(session -> revisions.get(session.revision() - 1))
                .findFirst();
    }

    private @Nullable JsonNode inForceOn(LocalDate day) {
        return revisions.reversed().stream()
                .filter(one ->
                        !LocalDate.parse(one.at("/effectiveFrom").asText()).isAfter(day))
                .findFirst()
                .orElse(null);
    }

    private static List<String> days(JsonNode item) {
        if (item.has("timesPerWeek")) {
            return SPREAD.get(item.at("/timesPerWeek").asInt() - 1).stream()
                    .map(DayOfWeek::name)
                    .toList();
        }
        return StreamSupport.stream(item.at("/daysOfWeek").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private boolean isHeld(LocalDate day) {
        return StreamSupport.stream(program.at("/holds").spliterator(), false).anyMatch(hold -> {
            LocalDate from = LocalDate.parse(hold.at("/from").asText());
            LocalDate until = LocalDate.parse(hold.at("/until").asText());
            return !day.isBefore(from) && day.isBefore(until);
        });
    }

    /// The mean of what was done of each item.
    private double share(LocalDate day, List<JsonNode> due) {
        return due.stream()
                .mapToDouble(item -> diary.stream()
                        .filter(session -> session.day().equals(day))
                        .flatMap(session -> StreamSupport.stream(session.items().spliterator(), false))
                        .filter(done -> done.at("/itemId").equals(item.at("/itemId")))
                        .mapToDouble(done -> share(item.at("/dose"), done))
                        .max()
                        .orElse(0))
                .average()
                .orElse(0);
    }

    private static double share(JsonNode dose, JsonNode done) {
        double sets = dose.at("/sets").asInt(1);
        double share;
        if (done.has("minutesDone")) {
            share = done.at("/minutesDone").asDouble()
                    / (sets * dose.at("/minutes").asDouble());
        } else if (done.has("metresDone")) {
            share = done.at("/metresDone").asDouble()
                    / (sets * dose.at("/distanceMetres").asDouble());
        } else if (done.has("holdSecondsDone")) {
            share = done.at("/holdSecondsDone").asDouble()
                    / dose.at("/holdSeconds").asDouble();
        } else if (done.has("repsDone")) {
            share = done.at("/repsDone").asDouble() / dose.at("/reps").asDouble();
        } else {
            share = done.at("/setsDone").asDouble() / sets;
        }
        return Math.min(1, share);
    }
}
