package clinic.telerehab.acceptance;

/// Plays the story on a running suite and prints what each step proves; ends with an error when a claim is wrong.
public final class Demo {
    private static final int DEFAULT_PORT = 8080;

    private Demo() {}

    public static void main(String... arguments) throws Exception {
        int port = DEFAULT_PORT;
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals("--port")) {
                port = Integer.parseInt(arguments[i + 1]);
            }
        }
        var narrator = new PrintedStory();
        try {
            new Story(new Stage(port, narrator)).play();
        } catch (StoryFailed wrong) {
            System.out.println("  ✗ " + wrong.getMessage());
            System.exit(1);
        }
        System.out.printf("%nThe story ends well: %d claims proved.%n", narrator.claims);
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
