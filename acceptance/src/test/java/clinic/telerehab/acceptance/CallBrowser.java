package clinic.telerehab.acceptance;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/// A headless Chromium with a made-up camera, in which one person takes part in a call.
final class CallBrowser implements AutoCloseable {
    private static final String BROWSER = "chromium";
    private static final String DRIVER = "chromedriver";

    private final ChromeDriver driver;

    private CallBrowser(ChromeDriver driver) {
        this.driver = driver;
    }

    static boolean isInstalled() {
        return program(BROWSER).isPresent() && program(DRIVER).isPresent();
    }

    /// Where this machine has a program.
    static Optional<Path> program(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static CallBrowser open(CallPage page) {
        var options = new ChromeOptions();
        options.setBinary(program(BROWSER).orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                // The tests may run as root, where Chromium has no sandbox, and it shows nothing but our own page.
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                // Both browsers and the relay are on this machine, and nothing goes anywhere else.
                "--allow-loopback-in-peer-connection",
                "--disable-features=WebRtcHideLocalIpsWithMdns",
                "--disable-background-networking");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program(DRIVER).orElseThrow().toFile())
                .build();
        var browser = new CallBrowser(new ChromeDriver(service, options));
        try {
            browser.driver.get(page.address());
        } catch (RuntimeException failure) {
            browser.close();
            throw failure;
        }
        return browser;
    }

    /// Turns the camera on, opens the event stream and joins.
    ///
    /// @param policy `all` ways to the other one, or by the `relay` alone
    void join(String token, String checkInId, String policy) {
        run(
                "window.call = new Call(arguments[0], arguments[1], arguments[2]); return call.start();",
                token,
                checkInId,
                policy);
    }

    @SuppressWarnings("unchecked")
    List<String> waiting() {
        return (List<String>) ask("return call.waiting();");
    }

    void admit(String participantId) {
        run("return call.admit(arguments[0]);", participantId);
    }

    void end() {
        run("return call.end();");
    }

    /// What one sees of the other at one moment.
    ///
    /// @param state NEW, WAITING, IN or OVER
    /// @param frames how many pictures were decoded so far
    /// @param way the kinds of candidates that found each other, such as `host-host`
    /// @param picture a sum over the picture, which is another one when the picture is
    /// @param failures what went wrong so far
    record Seen(String state, String roomId, long frames, String way, long picture, List<?> failures) {}

    Seen seen() {
        var seen = (Map<?, ?>) ask("return call.seen();");
        return new Seen(
                String.valueOf(seen.get("state")),
                String.valueOf(seen.get("roomId")),
                ((Number) Objects.requireNonNull(seen.get("frames"))).longValue(),
                String.valueOf(seen.get("way")),
                ((Number) Objects.requireNonNull(seen.get("picture"))).longValue(),
                (List<?>) Objects.requireNonNull(seen.get("failures")));
    }

    private void run(String script, Object... arguments) {
        Object done = driver.executeScript(script, arguments);
        if (done != null) {
            throw new IllegalStateException("the page answers what it should not: " + done);
        }
    }

    private Object ask(String script) {
        return Objects.requireNonNull(driver.executeScript(script), script);
    }

    /// Without a word to the suite or to the other one, as when a phone's battery is empty.
    @Override
    public void close() {
        driver.quit();
    }
}
