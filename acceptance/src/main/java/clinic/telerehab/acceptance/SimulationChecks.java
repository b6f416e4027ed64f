package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import clinic.telerehab.acceptance.Oracle.Tally;
import clinic.telerehab.acceptance.Trainee.Session;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What must hold of a synthetic year, whatever its patients did.
final class SimulationChecks {
    private static final int WINDOW = 28;
    private static final int RED = 6;
    private static final double MOST_GROWTH = 1.2;
    private static final double MOST_GROWTH_OF_PROGRAM = 1.3;
    private static final int WEEK = 7;
    private static final int GAP_MEDIUM = 5;
    private static final int GAP_HIGH = 10;
    private static final int ACTIVE_BAND_DAYS = 1;

    private final Stage stage;
    private final SimulatedClinic clinic;
    private final Collection<String> wrong = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> counted = new ConcurrentHashMap<>();

    SimulationChecks(Stage stage, SimulatedClinic clinic) {
        this.stage = stage;
        this.clinic = clinic;
    }

    /// What did not hold, in words.
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /// How often each thing was looked at or seen.
    Map<String, Integer> counted() {
        return counted.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(), Integer::sum, TreeMap::new));
    }

    private void count(String what) {
        counted.computeIfAbsent(what, first -> new AtomicInteger()).incrementAndGet();
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }

    /// Adherence equals the oracle for everyone.
    void adherence(LocalDate today) throws Exception {
        clinic.forEach(course -> {
            Program program = course.current();
            Tally expected = course.oracle(program).over(today, WINDOW);
            Answer answer = program.get("/adherence?window=" + WINDOW);
            JsonNode seen = answer.json().at("/window");
            var told = new Tally(
                    seen.at("/planned").asInt(),
                    seen.at("/completed").asInt(),
                    seen.at("/partial").asInt(),
                    seen.at("/excused").asInt());
            count("adherence compared");
            require(
                    isNew(program, today)
                            || closedUntil(answer).equals(today.minusDays(1).toString()),
                    "days of %s are closed until %s on %s".formatted(program.id(), closedUntil(answer), today));
            require(
                    told.equals(expected),
                    "adherence of %s %s on %s: told %s, reckoned %s"
                            .formatted(course.patient().persona(), program.id(), today, told, expected));
        });
    }

    /// The last day of a program's course that is over; empty before the first is.
    static String closedUntil(Answer adherence) {
        JsonNode course = adherence.json().at("/course");
        return course.isEmpty()
                ? ""
                : course.get(course.size() - 1).at("/localDate").asText();
    }

    private static boolean isNew(Program program, LocalDate today) {
        return program.read().text("/startDate").equals(today.toString());
    }

    /// No proposal exceeds the caps, and no red session is followed by progress.
    void proposals() throws Exception {
        clinic.forEach(course -> {
            Map<String, Session> sessions = course.programs().stream()
                    .flatMap(program -> course.patient().diary(program.id()).stream())
                    .collect(Collectors.toMap(Session::id, Function.identity()));
            course.proposals().forEach(proposal -> check(course, proposal, sessions));
            course.programs().forEach(program -> checkGrowth(course, program));
        });
    }

    /// No program grows by more than its cap within seven days, whatever was proposed and accepted of its items.
    private void checkGrowth(SimulatedCourse course, Program program) {
        List<JsonNode> revisions = course.revisions(program);
        for (JsonNode revision : revisions) {
            LocalDate day = LocalDate.parse(revision.at("/effectiveFrom").asText());
            double weekAgo = Volume.weeklySeconds(inForceOn(day.minusDays(WEEK), revisions));
            count("weeks of programs compared");
            require(
                    Volume.weeklySeconds(revision) <= weekAgo * MOST_GROWTH_OF_PROGRAM + 1e-9,
                    "%s grows by more than three tenths in the week to %s: %s"
                            .formatted(program.id(), day, course.patient().persona()));
        }
    }

    /// The first holds for the days before it: a program is measured by what it began with.
    private static JsonNode inForceOn(LocalDate day, List<JsonNode> revisions) {
        return revisions.reversed().stream()
                .filter(revision ->
                        !LocalDate.parse(revision.at("/effectiveFrom").asText()).isAfter(day))
                .findFirst()
                .orElseGet(revisions::getFirst);
    }

    private void check(SimulatedCourse course, JsonNode proposal, Map<String, Session> sessions) {
        String kind = proposal.at("/kind").asText();
        count("proposals " + kind);
        count("proposals " + proposal.at("/ruleId").asText());
        if (!kind.equals("PROGRESS")) {
            return;
        }
        String which = course.patient().persona() + " " + proposal.at("/id").asText();
        require(growth(proposal) <= MOST_GROWTH + 1e-9, "proposal grows by more than a fifth: " + which);
        proposal.at("/evidence").forEach(id -> {
            Session session = sessions.get(id.asText());
            require(session != null && pain(session) < RED, "progress upon a red session: " + which);
        });
    }

    /// Of the weekly amount; another exercise is another matter.
    private static double growth(JsonNode proposal) {
        JsonNode before = proposal.at("/before");
        JsonNode after = proposal.at("/proposed");
        if (!before.at("/exerciseCode").equals(after.at("/exerciseCode"))) {
            return 1;
        }
        return Volume.weekly(after) / Volume.weekly(before);
    }

    private static int pain(Session session) {
        return Math.max(
                session.content().at("/post/back").asInt(),
                session.content().at("/post/leg").asInt());
    }

    /// Every drop-out is alerted within its limit: on the day after so many days without a session.
    void dropOuts(LocalDate first, LocalDate last) throws Exception {
        List<JsonNode> inbox = stage.http().all(clinic.lead().token(), Api.MESSAGING + "/inbox", "");
        inbox.forEach(alert -> count("alerts " + alert.at("/type").asText() + " "
                + alert.at("/severity").asText()));
        for (SimulatedCourse course : clinic.courses()) {
            List<JsonNode> own = inbox.stream()
                    .filter(alert -> alert.at("/patientId")
                            .asText()
                            .equals(course.patient().person().id()))
                    .filter(alert -> alert.at("/type").asText().equals("A-DROPOUT"))
                    .toList();
            for (LocalDate since : gaps(course, first, last)) {
                count("drop-outs");
                LocalDate due = since.plusDays(GAP_MEDIUM + ACTIVE_BAND_DAYS);
                boolean isAlerted = own.stream().anyMatch(alert -> isAbout(alert, since, due));
                require(
                        isAlerted,
                        "no A-DROPOUT of %s %s since %s"
                                .formatted(
                                        course.patient().persona(),
                                        course.patient().person().id(),
                                        since));
            }
        }
    }

    private static boolean isAbout(JsonNode alert, LocalDate since, LocalDate due) {
        LocalDate raised =
                LocalDate.ofInstant(Instant.parse(alert.at("/raisedAt").asText()), Stage.ZONE);
        return raised.isAfter(since) && !raised.isAfter(due.plusDays(1));
    }

    /// The days of the last session before each stretch without any that was long enough, in which something was due.
    private List<LocalDate> gaps(SimulatedCourse course, LocalDate first, LocalDate last) {
        List<LocalDate> gaps = new ArrayList<>();
        for (Program program : course.programs()) {
            JsonNode shown = program.read().json();
            Oracle oracle = course.oracle(program);
            LocalDate since = LocalDate.parse(shown.at("/startDate").asText()).minusDays(1);
            LocalDate end = shown.has("endedAt")
                    ? LocalDate.ofInstant(Instant.parse(shown.at("/endedAt").asText()), Stage.ZONE)
                    : last;
            List<LocalDate> days = new ArrayList<>(course.patient().diary(program.id()).stream()
                    .map(Session::day)
                    .distinct()
                    .sorted()
                    .toList());
            days.add(end);
            for (LocalDate day : days) {
                if (!since.isBefore(first.minusDays(1))
                        && since.plusDays(GAP_HIGH).isBefore(day)
                        && oracle.asksBetween(since.plusDays(1), since.plusDays(GAP_HIGH))) {
                    gaps.add(since);
                }
                since = day;
            }
        }
        return gaps;
    }
}
