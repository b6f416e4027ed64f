package clinic.telerehab.acceptance;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The synthetic patients of a clinic, a few of them at a time.
final class SimulatedClinic {
    private static final int AT_A_TIME = 12;
    private static final Duration CLOSED_WITHIN = Duration.ofSeconds(120);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Stage stage;
    private final Clinics clinics;
    private final Credentials lead;
    private List<SimulatedCourse> courses = List.of();

    SimulatedClinic(Stage stage) {
        this.stage = stage.inSilence();
        this.clinics = new Clinics(this.stage);
        clinics.open();
        this.lead = Login.open(stage.base(), "lead");
    }

    Credentials lead() {
        return lead;
    }

    List<SimulatedCourse> courses() {
        return courses;
    }

    /// Registers so many patients, the personas in turn, and starts their treatment.
    void admit(int count, long seed) throws Exception {
        List<Future<SimulatedCourse>> admitted = new ArrayList<>();
        var turns = new Semaphore(AT_A_TIME);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, count)
                    .forEach(number -> admitted.add(workers.submit(() -> {
                        turns.acquire();
                        try {
                            return admit(Persona.values()[number % Persona.values().length], seed + number);
                        } finally {
                            turns.release();
                        }
                    })));
        }
        List<SimulatedCourse> all = new ArrayList<>();
        for (Future<SimulatedCourse> one : admitted) {
            all.add(one.get());
        }
        courses = List.copyOf(all);
    }

    private SimulatedCourse admit(Persona persona, long seed) {
        Person person = new Arrival(stage, clinics).of("Sim", "en");
        new Consents(stage, person).grant();
        var episode = new Episode(stage, lead::token, person);
        stage.expect("an episode", 201, episode.open());
        stage.expect("an intake", 200, episode.sign(episode.fillIn("none")));
        stage.expect("it starts", 200, episode.activate());
        var patient = new SimulatedPatient(stage, person, Login.open(stage.base(), person.login()), persona, seed);
        var course = new SimulatedCourse(stage, lead::token, patient);
        course.start(persona == Persona.RADICULAR ? "LBP-RADICULAR-CAUTIOUS" : "LBP-FOUNDATION-8W");
        return course;
    }

    /// Days are closed in the order of their programs, so it is the last one that is waited for.
    void awaitClosed(LocalDate day) throws InterruptedException {
        SimulatedCourse last = courses.stream()
                .max(Comparator.comparing(course -> course.current().id()))
                .orElseThrow();
        long until = System.nanoTime() + CLOSED_WITHIN.toNanos();
        while (!last.isClosed(day)) {
            if (System.nanoTime() > until) {
                throw new StoryFailed(
                        "the day " + day + " is closed", last.current().id());
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /// Does something for each patient, some side by side.
    void forEach(Consumer<SimulatedCourse> work) throws Exception {
        List<Future<?>> done = new ArrayList<>();
        var turns = new Semaphore(AT_A_TIME);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            courses.forEach(course -> done.add(workers.submit(() -> {
                turns.acquire();
                try {
                    work.accept(course);
                } finally {
                    turns.release();
                }
                return null;
            })));
        }
        for (Future<?> one : done) {
            one.get();
        }
    }
}
