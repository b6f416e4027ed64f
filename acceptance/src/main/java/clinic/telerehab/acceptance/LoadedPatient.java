package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import clinic.telerehab.acceptance.Persona.Behaviour;
import clinic.telerehab.acceptance.Trainee.Session;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// A patient who hands in one session after the other, and what the suite said to each.
final class LoadedPatient {
    private static final int LATE_ONE_IN = 4;
    private static final int AGAIN_ONE_IN = 5;

    private final Trainee trainee;
    private final Program program;
    private final Random random;
    private final List<Due> days = new ArrayList<>();
    private final Set<String> acknowledged = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    /// A day, and what is to be done on it.
    private record Due(LocalDate day, Answer today) {}

    LoadedPatient(SimulatedCourse course, long seed) {
        this.trainee = course.patient().trainee();
        this.program = course.current();
        this.random = new Random(seed);
    }

    /// Looks what is to be done on the days of which sessions are handed in; days of rest have none.
    void prepare(LocalDate from, LocalDate to) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            Answer answer = trainee.today(day);
            if (!answer.json().at("/items").isEmpty()) {
                days.add(new Due(day, answer));
            }
        }
    }

    /// Most sessions are of the newest day, some come late, and some come twice.
    void handIn(Latencies latencies) {
        Due due = random.nextInt(LATE_ONE_IN) == 0 ? days.get(random.nextInt(days.size())) : days.getLast();
        Session session = trainee.exercise(due.today(), program.id(), due.day(), Behaviour.of(2))
                .orElseThrow();
        take(session, 201, latencies);
        if (random.nextInt(AGAIN_ONE_IN) == 0) {
            take(session, 200, latencies);
        }
    }

    private void take(Session session, int expected, Latencies latencies) {
        Answer answer = latencies.measure(() -> trainee.log(session));
        if (answer.status() == expected) {
            acknowledged.add(session.id());
        } else {
            wrong.add("session %s: %d instead of %d".formatted(session.id(), answer.status(), expected));
        }
    }

    void read(Latencies latencies, LocalDate today) {
        Answer answer = latencies.measure(() -> trainee.today(today));
        if (answer.status() != 200) {
            wrong.add("today: " + answer.status());
        }
    }

    /// What was acknowledged is there, once, and nothing else is.
    List<String> check() {
        List<String> there = new ArrayList<>();
        for (JsonNode session : trainee.sessions(program)) {
            there.add(session.at("/id").asText());
        }
        Set<String> distinct = Set.copyOf(there);
        acknowledged.stream()
                .filter(id -> !distinct.contains(id))
                .forEach(id -> wrong.add("session " + id + " is lost"));
        distinct.stream()
                .filter(id -> !acknowledged.contains(id))
                .forEach(id -> wrong.add("session " + id + " was never acknowledged"));
        if (distinct.size() != there.size()) {
            wrong.add("sessions of program " + program.id() + " are listed twice");
        }
        return List.copyOf(wrong);
    }

    int acknowledged() {
        return acknowledged.size();
    }
}
