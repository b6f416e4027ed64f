package clinic.telerehab.acceptance;

import java.util.List;

/// Plays the story on a running suite and prints what each step proves; ends with an error when a claim is wrong.
public final class Demo {
    private static final int DEFAULT_PORT = 8080;

    private Demo() {}

    public static void main(String... arguments) throws Exception {
        var narrator = new PrintedStory();
        var story = new Story(new Stage(port(arguments), narrator));
        try {
            story.play();
        } catch (StoryFailed wrong) {
            System.out.println("  ✗ " + wrong.getMessage());
            System.exit(1);
        }
        System.out.printf("%nThe story ends well: %d claims proved.%n", narrator.claims);
        System.out.println("Its patient goes on with ./clinic token " + story.patientLogin());
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
