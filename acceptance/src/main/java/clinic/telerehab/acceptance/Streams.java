package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.StreamTrial.Plan;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// `./clinic streams`: many open streams, messages at a steady rate, and one of two replicas of messaging-service
/// killed
/// and started meanwhile. Ends with an error when a stream missed a message, was told one twice or in another order.
public final class Streams {
    private Streams() {}

    public static void main(String... arguments) throws Exception {
        var plan = new Plan(
                option("--streams", 200, arguments),
                option("--patients", 30, arguments),
                option("--rate", 100, arguments),
                Duration.ofSeconds(option("--seconds", 60, arguments)));
        var stage = new Stage(Demo.port(arguments), new Quiet());
        try {
            Findings findings = StreamTrial.prepare(stage, plan).run();
            findings.lines().forEach(System.out::println);
            System.exit(findings.isFaultless() ? 0 : 1);
        } catch (ExecutionException failure) {
            System.err.println("The streams can't be tried: " + failure.getCause());
            System.exit(1);
        } catch (StoryFailed | IllegalStateException failure) {
            System.err.println("The streams can't be tried: " + failure.getMessage());
            System.exit(1);
        }
    }

    static int option(String name, int standard, String... arguments) {
        int at = List.of(arguments).indexOf(name) + 1;
        return at == 0 ? standard : Integer.parseInt(arguments[at]);
    }

    /// Figures are told at the end, not each step on the way.
    static final class Quiet implements Narrator {
        @Override
        public void chapter(String title) {}

        @Override
        public void proved(String claim) {}
    }
}
