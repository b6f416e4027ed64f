package clinic.telerehab.acceptance;

import java.util.List;
import java.util.concurrent.ExecutionException;

/// `./clinic drill restore|upgrade|rotate`: what operators do rarely and must not do wrong, played on a running suite
/// while a clinic is at work. Ends with an error when a request failed or something is lost.
public final class Drill {
    private Drill() {}

    /// One of the drills.
    interface Exercise {
        /// @return what went wrong
        List<String> run() throws Exception;
    }

    public static void main(String... arguments) throws Exception {
        Stage stage = Simulate.stage(arguments);
        Exercise exercise = switch (arguments.length == 0 ? "" : arguments[0]) {
            case "restore" -> new RestoreDrill(stage);
            case "upgrade" -> new UpgradeDrill(stage);
            case "rotate" -> new RotateDrill(stage);
            default -> () -> List.of("There is a drill for restore, upgrade and rotate.");
        };
        System.exit(play(exercise) ? 0 : 1);
    }

    private static boolean play(Exercise exercise) throws Exception {
        try {
            List<String> wrong = exercise.run();
            wrong.stream().limit(50).forEach(one -> System.out.println("  ✗ " + one));
            System.out.println(wrong.isEmpty() ? "All went well." : wrong.size() + " things went wrong.");
            return wrong.isEmpty();
        } catch (StoryFailed | IllegalStateException failure) {
            System.out.println("  ✗ " + failure.getMessage());
        } catch (ExecutionException failure) {
            System.out.println("  ✗ " + failure.getCause());
        }
        return false;
    }
}
