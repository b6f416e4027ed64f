package clinic.telerehab.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.TreeMap;

/// `./clinic access`: every operation of the running suite as every kind of caller, with tokens
/// that Keycloak gave out and with forged ones. Ends with an error when an answer is not the one
/// that the access tables promise, or when an operation has no row in them.
public final class AccessCheck {
    private AccessCheck() {}

    public static void main(String... arguments) throws Exception {
        int named = List.of(arguments).indexOf("--data") + 1;
        Path data = Path.of(named == 0 ? ".clinic" : arguments[named]);
        long from = System.nanoTime();
        try {
            AccessTrial trial = run(Simulate.stage(arguments), data, Path.of("."));
            new TreeMap<>(trial.counted()).forEach((what, times) -> System.out.printf("%6d  %s%n", times, what));
            trial.wrong().stream().limit(50).forEach(one -> System.out.println("  ✗ " + one));
            System.out.printf(
                    "%s (%.0f s)%n",
                    trial.wrong().isEmpty()
                            ? "Everybody was answered as the access tables say."
                            : trial.wrong().size() + " answers were others.",
                    (System.nanoTime() - from) / 1e9);
            System.exit(trial.wrong().isEmpty() ? 0 : 1);
        } catch (StoryFailed | IllegalStateException | IOException failure) {
            System.err.println("Access can't be tried: " + failure.getMessage());
            System.exit(1);
        }
    }

    /// @param data the folder of the suite
    /// @param root of the repository
    static AccessTrial run(Stage stage, Path data, Path root)
            throws IOException, GeneralSecurityException, InterruptedException {
        var realm = new IdentityProvider(stage, data);
        AccessCast cast = AccessCast.meet(stage, realm);
        AccessScene scene = AccessScene.set(stage, cast);
        cast.awaitKnown(List.of(
                Api.PROGRAM + "/programs/" + scene.id("programs"),
                Api.MESSAGING + "/conversations/" + scene.id("conversations")));
        var trial = new AccessTrial(stage, cast, scene);
        trial.askForOthers(root);
        trial.sendOthers();
        ForgedTokens forged = ForgedTokens.from(cast.clinics().token("lead"), realm, data.resolve("access-trial.pem"));
        try {
            trial.forge(forged, root);
        } finally {
            realm.withdraw();
        }
        trial.play(root);
        return trial;
    }
}
