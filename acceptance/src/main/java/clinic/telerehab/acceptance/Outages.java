package clinic.telerehab.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// `./clinic outage`: every part of the running suite fails in every way while patients and a
/// clinician go on with their day. Ends with an error when one of them was not served as promised,
/// when something acknowledged is lost or there twice, or when anything needs help to come back.
public final class Outages {
    private static final int SECONDS = 8;
    // Who waits for a frozen part must not give up before it is back: that would be no answer of the suite's.
    private static final int MOST_SECONDS = 12;

    private final Stage stage;
    private final Clinics clinics;
    private final Duration time;
    private final Path folder;

    /// @param folder for clips
    Outages(Stage stage, Duration time, Path folder) {
        this.stage = stage;
        this.clinics = new Clinics(stage);
        this.time = time;
        this.folder = folder;
    }

    public static void main(String... arguments) throws Exception {
        Stage stage = Simulate.stage(arguments);
        int seconds = Math.min(Simulate.option("--seconds", SECONDS, arguments), MOST_SECONDS);
        Path folder = Files.createTempDirectory("clips");
        // Another replica would serve what the broken one does not.
        List<String> others = stage.processes().replicas().stream()
                .filter(name -> !name.endsWith("-service"))
                .toList();
        long from = System.nanoTime();
        List<OutageResult> results = new ArrayList<>();
        boolean isDone = false;
        try {
            var outages = new Outages(stage, Duration.ofSeconds(seconds), folder);
            others.forEach(stage.processes()::stop);
            System.out.println(OutageResult.head());
            for (Component component : chosen(arguments)) {
                results.addAll(outages.of(component, component.ways()));
            }
            isDone = true;
        } catch (StoryFailed | IllegalStateException failure) {
            System.err.println("The suite did not do what it promises: " + failure.getMessage());
        } finally {
            others.forEach(stage.processes()::start);
            delete(folder);
        }
        long wrong = results.stream().filter(one -> !one.isFaultless()).count() + (isDone ? 0 : 1);
        System.out.printf(
                "%d outages in %.0f s; %s%n",
                results.size(),
                (System.nanoTime() - from) / 1e9,
                wrong == 0
                        ? "every promise was kept, nothing acknowledged is lost or there twice, nobody had to help."
                        : wrong + " went otherwise than promised.");
        System.exit(wrong == 0 ? 0 : 1);
    }

    private static List<Component> chosen(String... arguments) {
        int only = List.of(arguments).indexOf("--only") + 1;
        return only == 0
                ? List.of(Component.values())
                : Stream.of(arguments[only].split(",")).map(Component::of).toList();
    }

    /// Lets a part fail in some ways, on a patient of its own.
    List<OutageResult> of(Component component, Set<Way> ways) throws InterruptedException {
        List<OutageResult> results = new ArrayList<>();
        clinics.open();
        SteadyPatient patient = SteadyPatient.arrive(stage, clinics);
        for (Way way : ways) {
            OutageResult result = new OutageTrial(stage, patient, time).run(component, way, promise(component, way));
            System.out.println(result.row());
            results.add(result);
        }
        return results;
    }

    /// About somebody new each time: to keep it may end their treatment.
    private Promise promise(Component component, Way way) {
        return way.isAway()
                ? new Promises(stage, clinics, SteadyPatient.arrive(stage, clinics), folder).of(component)
                : Promise.NONE;
    }

    private static void delete(Path folder) throws IOException {
        try (var clips = Files.list(folder)) {
            for (Path clip : clips.toList()) {
                Files.delete(clip);
            }
        }
        Files.delete(folder);
    }
}
