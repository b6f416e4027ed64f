package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.UploadTrial.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `./clinic upload`: a large clip through the running suite over a line that breaks again and again, and files that
/// must not get in. Ends with an error when something does not hold.
public final class Uploads {
    private static final long MEGABYTE = 1024 * 1024;

    private Uploads() {}

    public static void main(String... arguments) throws Exception {
        int data = List.of(arguments).indexOf("--data") + 1;
        Path store = Path.of(data == 0 ? ".clinic" : arguments[data], "objects");
        var plan = new Plan(
                Streams.option("--megabytes", 200, arguments) * MEGABYTE,
                Streams.option("--cuts", 10, arguments),
                Streams.option("--seed", 1, arguments),
                store);
        Path folder = Files.createTempDirectory("clips");
        boolean isRight = false;
        try {
            var trial = UploadTrial.prepare(new Stage(Demo.port(arguments), new Streams.Quiet()), plan, folder);
            trial.send().forEach(System.out::println);
            trial.refuse().forEach(System.out::println);
            isRight = true;
        } catch (StoryFailed | IllegalStateException failure) {
            System.err.println("An upload went otherwise than it must: " + failure.getMessage());
        } finally {
            delete(folder);
        }
        System.exit(isRight ? 0 : 1);
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
