package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// Every secret that can be replaced on one machine is, while a clinic works, in the order of
/// docs/operations/rotate.md.
final class RotateDrill implements Drill.Exercise {
    private static final List<String> SERVICES = List.of("patient", "program", "messaging");
    private static final Duration WORK = Duration.ofSeconds(5);
    // As long as an access token is good, and a little.
    private static final Duration TOKENS_LAST = Duration.ofSeconds(330);
    private static final Duration CLIP_LENGTH = Duration.ofSeconds(20);
    private static final int CLIP_BYTES = 100_000;

    private final Stage stage;
    private final List<String> wrong = new ArrayList<>();

    RotateDrill(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<String> run() throws Exception {
        if (stage.processes().replicas().stream()
                        .filter(name -> name.endsWith("-2"))
                        .count()
                < 3) {
            return List.of("Each service needs two replicas: ./clinic up --replicas patient-service=2 and so on.");
        }
        Path folder = Files.createTempDirectory("clips");
        Traffic traffic = Traffic.prepare(stage);
        traffic.begin();
        try {
            String former = Login.token(stage.base(), "lead");
            int published = published().size();
            step("signing-key", "accept");
            prove("a new key is published", published().size() == published + 1);
            prove("it signs nothing yet", keyOf(former).equals(keyOf(Login.token(stage.base(), "lead"))));
            long signedAnew = System.nanoTime();
            step("signing-key", "use");
            prove(
                    "what is signed now is signed with the new key",
                    !keyOf(former).equals(keyOf(Login.token(stage.base(), "lead"))));
            clip(folder);
            replaceService("patient");
            replaceService("program");
            sleepUntil(signedAnew + TOKENS_LAST.toNanos());
            step("signing-key", "retire");
            prove("the former signing key is published no more", !published().contains(keyOf(former)));
            traffic.goOn(WORK);
        } finally {
            System.out.println("requests meanwhile: " + traffic.end());
            wrong.addAll(traffic.wrong());
            Files.deleteIfExists(folder.resolve("clip.mp4"));
            Files.delete(folder);
        }
        stage.pass(Duration.ZERO);
        return wrong;
    }

    /// What was handed out under the former key is good until it ends; what is asked for anew has the new one.
    private void clip(Path folder) throws IOException, InterruptedException {
        Person patient = UploadTrial.arrive(stage, new Clinics(stage));
        Clip clip = Clip.write(folder.resolve("clip.mp4"), CLIP_LENGTH, CLIP_BYTES, 1);
        var upload = new Upload(stage, patient, patient::token, clip);
        stage.eventually("the clip is announced", () -> upload.announce().isThere(), upload::announce);
        URI before = upload.firstAddress();
        LiveCheckIn call = call();
        LiveCheckIn.Guest guest = call.askGuest();
        step("object-store", "use");
        step("room", "accept");
        replaceService("messaging");
        step("room", "use");
        replaceReplicas("messaging");
        prove(
                "a link to a room made with the former secret lets its guest in",
                call.come(guest).status() == 200);
        prove("an address of the former key is taken", upload.sendPart(before, 0, CLIP_BYTES) == 200);
        stage.expect("the clip is handed in", 200, upload.complete());
        stage.eventually("it is looked at", () -> upload.read().text("/state").equals("AVAILABLE"), upload::read);
        URI content = upload.contentFor(Login.token(stage.base(), "lead"));
        prove("it can be read with the new key", clip.isSame(Upload.download(content)));
        step("object-store", "retire");
        step("room", "retire");
        replaceReplicas("messaging");
        prove("an address of the former key is refused", upload.sendPart(before, 0, CLIP_BYTES) == 403);
        prove("a link made with the former secret is refused", call.come(guest).status() == 404);
    }

    private LiveCheckIn call() {
        var clinics = new Clinics(stage);
        SteadyPatient patient = SteadyPatient.arrive(stage, clinics);
        new Consents(stage, patient.person()).grant("VIDEO_LIVE");
        var call = new LiveCheckIn(
                stage,
                () -> clinics.token("lead"),
                patient.person(),
                patient.treatment().itemId());
        call.schedule();
        return call;
    }

    private void prove(String claim, boolean isTrue) {
        System.out.println((isTrue ? "  " : "  not so: ") + claim);
        if (!isTrue) {
            wrong.add(claim);
        }
    }

    /// The passwords of both roles of its database, and its client secret.
    private void replaceService(String service) {
        step("owner-" + service, "use");
        step("login-" + service, "use");
        step("client-" + service, "use");
        replaceReplicas(service);
        Answer retired = stage.drill("/secrets/login-" + service + "/retire");
        prove("the former login of " + service + "-service has no session left", retired.number("/sessionsLeft") == 0);
    }

    private void replaceReplicas(String service) {
        double seconds = stage.processes().replicas().stream()
                .filter(name -> name.startsWith(service))
                .mapToDouble(stage.processes()::replace)
                .sum();
        System.out.printf(Locale.ROOT, "  all replicas of %s-service in %.0f s%n", service, seconds);
    }

    private void step(String secret, String step) {
        System.out.printf(
                "%s: %s %s%n",
                secret, step, stage.drill("/secrets/" + secret + "/" + step).json());
    }

    /// The names of the keys that services go by.
    private List<String> published() {
        return stage.http()
                .get(null, "/auth/realms/telerehab/protocol/openid-connect/certs")
                .json()
                .at("/keys")
                .valueStream()
                .map(key -> key.at("/kid").asText())
                .toList();
    }

    /// The name of the key that a token was signed with.
    private static String keyOf(String token) throws IOException {
        byte[] head = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return Http.JSON.readTree(head).at("/kid").asText();
    }

    private static void sleepUntil(long then) throws InterruptedException {
        long left = then - System.nanoTime();
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(left));
        }
    }
}
