package clinic.telerehab.acceptance;

import java.util.List;
import java.util.Locale;

/// `./clinic simulate`: a year of synthetic patients through the front door of a running suite, by the demo's clock.
/// The same seed gives the same year. Ends with an error when something does not hold.
public final class Simulate {
    private static final int DAYS = 364;
    private static final int PATIENTS = 200;

    private Simulate() {}

    public static void main(String... arguments) throws Exception {
        var stage = stage(arguments).repeating();
        int patients = option("--patients", PATIENTS, arguments);
        int days = option("--days", DAYS, arguments);
        int seed = option("--seed", 1, arguments);
        long from = System.nanoTime();
        var clinic = new SimulatedClinic(stage);
        clinic.admit(patients, seed);
        System.out.printf(Locale.ROOT, "%d patients are in treatment after %.0f s.%n", patients, seconds(from));
        var simulation = new Simulation(stage, clinic);
        simulation.run(days);
        report(simulation, seconds(from));
    }

    /// The suite that the command line names; nothing is told of what is proved on it.
    static Stage stage(String... arguments) {
        return new Stage(Demo.port(arguments), Narrator.SILENT);
    }

    private static void report(Simulation simulation, double seconds) {
        SimulationChecks checks = simulation.checks();
        System.out.printf(Locale.ROOT, "%nThe year took %.0f s: %s%n", seconds, simulation.figures());
        checks.counted().forEach((what, times) -> System.out.printf("%6d  %s%n", times, what));
        List<String> wrong = checks.wrong();
        wrong.stream().limit(50).forEach(one -> System.out.println("  ✗ " + one));
        System.out.println(
                wrong.isEmpty() ? "Everything that must hold held." : wrong.size() + " things did not hold.");
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }

    static int option(String name, int standard, String... arguments) {
        int at = List.of(arguments).indexOf(name) + 1;
        return at == 0 ? standard : Integer.parseInt(arguments[at]);
    }
}
