package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// A clinic at work at a steady pace, all three services at once: sessions are handed in and read, messages written,
/// patients registered. Nobody tries again: an answer that was not expected is counted, and whatever was acknowledged
/// has to be there at the end, once.
final class Traffic {
    private static final int PATIENTS = 6;
    private static final int WRITERS = 3;
    private static final int DAYS_BEFORE = 7;
    private static final LocalTime EVENING = LocalTime.of(19, 0);
    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(400);

    private final List<Member> members = new ArrayList<>();
    private final Latencies latencies = new Latencies();
    private final List<Future<?>> working = new ArrayList<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean isOver;
    private long began = System.nanoTime();

    /// @param work one request or two
    /// @param wrong what was not as it must be, in words
    private record Member(Runnable work, Supplier<List<String>> wrong) {}

    private Traffic() {}

    static Traffic prepare(Stage stage) throws Exception {
        var traffic = new Traffic();
        var clinic = new SimulatedClinic(stage);
        clinic.admit(PATIENTS, System.nanoTime());
        LocalDate today = stage.today().plusDays(DAYS_BEFORE);
        stage.moveTo(today.atTime(EVENING).atZone(Stage.ZONE).toInstant());
        clinic.awaitClosed(today.minusDays(1));
        for (SimulatedCourse course : clinic.courses()) {
            traffic.exercise(course, today);
        }
        var clinics = new Clinics(stage);
        for (int number = 0; number < WRITERS; number++) {
            traffic.write(stage, Correspondent.arrive(stage.inSilence(), clinics, false));
        }
        traffic.register(stage, clinics);
        return traffic;
    }

    private void exercise(SimulatedCourse course, LocalDate today) {
        var patient = new LoadedPatient(course, System.nanoTime());
        patient.prepare(today.minusDays(DAYS_BEFORE - 1), today);
        members.add(new Member(
                () -> {
                    patient.handIn(latencies);
                    patient.read(latencies, today);
                },
                patient::check));
    }

    private void write(Stage stage, Correspondent writer) {
        List<String> before = writer.inOrder(stage);
        var ledger = new Ledger("message");
        members.add(new Member(
                () -> {
                    String id = Stage.newId();
                    ledger.note(
                            id,
                            201,
                            latencies.measure(
                                    () -> writer.write(stage, id, writer.token().get())));
                },
                () -> ledger.compare(writer.inOrder(stage).stream()
                        .filter(id -> !before.contains(id))
                        .toList())));
    }

    private void register(Stage stage, Clinics clinics) {
        var ledger = new Ledger("patient");
        members.add(new Member(
                () -> {
                    String id = Stage.newId();
                    Answer answer = latencies.measure(() -> stage.http()
                            .put(clinics.token("admin"), Api.PATIENT + "/patients/" + id, """
                                    {"clinicId": "%s", "recordNumber": "%s", "givenName": "Drill", "familyName": "Example",
                                     "birthDate": "1980-04-30", "email": "%s@example.org", "locale": "en",
                                     "timezone": "Europe/Berlin"}
                                    """.formatted(
                                            Clinics.NORTHSIDE, Person.recordNumber(id), id)));
                    ledger.note(id, 201, answer.status());
                },
                () -> ledger.compare(ledger.acknowledged().stream()
                        .filter(id -> stage.http()
                                        .get(clinics.token("admin"), Api.PATIENT + "/patients/" + id)
                                        .status()
                                == 200)
                        .toList())));
    }

    void begin() {
        began = System.nanoTime();
        members.forEach(member -> working.add(workers.submit(() -> {
            while (!isOver) {
                member.work().run();
                TimeUnit.NANOSECONDS.sleep(BETWEEN_REQUESTS.toNanos());
            }
            return null;
        })));
    }

    void goOn(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }

    /// Everybody stops.
    String end() throws Exception {
        isOver = true;
        for (Future<?> one : working) {
            one.get();
        }
        workers.close();
        return latencies.over((System.nanoTime() - began) / 1e9);
    }

    /// After [#end].
    List<String> wrong() {
        return members.stream().flatMap(member -> member.wrong().get().stream()).toList();
    }
}
