package clinic.telerehab.acceptance;

import java.util.List;
import java.util.Locale;

/// Plays the story on a running suite and prints what each step proves; ends with an error when a claim is wrong.
public final class Demo {
    private static final int DEFAULT_PORT = 8080;

    private Demo() {}

    public static void main(String... arguments) throws Exception {
        var narrator = new PrintedStory();
        long from = System.nanoTime();
        try {
            var story = Story.begin(new Stage(port(arguments), narrator));
            story.play();
            System.out.printf(
                    Locale.ROOT,
                    "%nThe story ends well: %d claims proved in %.0f s.%n",
                    narrator.claims,
                    (System.nanoTime() - from) / 1e9);
            System.out.println("Its patient goes on with ./clinic token " + story.patientLogin());
        } catch (StoryFailed wrong) {
            System.out.println("  ✗ " + wrong.getMessage());
            System.exit(1);
        } catch (IllegalStateException failure) {
            System.err.println("The story can't be played: " + failure.getMessage() + ". Does the suite run?");
            System.exit(1);
        }
    }

    /// The front door, as the command line names it.
    static int port(String... arguments) {
        int named = List.of(arguments).indexOf("--port") + 1;
        return named == 0 ? DEFAULT_PORT : Integer.parseInt(arguments[named]);
    }

    private static final class PrintedStory implements Narrator {
        private int claims;

        @Override
        public void chapter(String title) {
            System.out.printf("%n%s%n", title);
        }

        @Override
        public void proved(String claim) {
            claims++;
            System.out.println("  ✓ " + claim);
        }
    }
}
