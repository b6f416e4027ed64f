package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A large clip through the whole stack over a line that breaks, and files that must not get in.
final class UploadTrial {
    private static final Duration LENGTH = Duration.ofSeconds(170);
    private static final Duration LOOKED_AT_WITHIN = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final String FIVE_MINUTES = "X-Amz-Expires=300";
    private static final long SMALL = 100_000;
    // Less than one part of the file.
    private static final long MOST_GROWTH = 8L * 1024 * 1024;

    private final Stage stage;
    private final Plan plan;
    private final Path folder;
    private final Person patient;
    private final Person another;
    private final Supplier<String> token;
    private final Supplier<String> lead;

    private UploadTrial(Stage stage, Plan plan, Path folder, Person patient, Person another) {
        this.stage = stage;
        this.plan = plan;
        this.folder = folder;
        this.patient = patient;
        this.another = another;
        this.token = Login.open(stage.base(), patient.login())::token;
        this.lead = Login.open(stage.base(), "lead")::token;
    }

    /// @param cuts how often the line breaks
    /// @param store the folder in which the local object store keeps its files
    record Plan(long bytes, int cuts, long seed, Path store) {}

    /// @param folder for the clips to send
    static UploadTrial prepare(Stage stage, Plan plan, Path folder) {
        var clinics = new Clinics(stage);
        clinics.open();
        Person patient = arrive(stage, clinics);
        return new UploadTrial(stage, plan, folder, patient, arrive(stage, clinics));
    }

    /// A patient who agreed to clips.
    static Person arrive(Stage stage, Clinics clinics) {
        Person person = new Arrival(stage, clinics).of("Clip", "en");
        var consents = new Consents(stage, person);
        consents.grant();
        String consent = person.path() + "/consents/" + Stage.newId();
        stage.expect("clips are agreed to", 201, stage.http().put(person.token(), consent, """
                {"scope": "VIDEO_CLIP", "decision": "GRANTED", "policyVersion": "2026-01", "method": "APP"}
                """));
        return person;
    }

    /// Sends the clip with its breaks, and proves that it comes back as it was.
    ///
    /// @return what was seen, in words
    List<String> send() throws IOException, InterruptedException {
        Clip clip = Clip.write(folder.resolve("clip.mp4"), LENGTH, plan.bytes(), plan.seed());
        var upload = new Upload(stage, patient, token, clip);
        var memory = new ServiceMemory(stage.processes().pids("messaging-service"));
        stage.eventually("the clip is announced", () -> upload.announce().isThere(), upload::announce);
        long from = System.nanoTime();
        upload.send(breaks(), memory::look);
        double sent = seconds(from);
        stage.expect("the clip is handed in", 200, upload.complete());
        long handedIn = System.nanoTime();
        awaitAvailable(upload, memory);
        double lookedAt = seconds(handedIn);
        Answer view = upload.read();
        stage.prove("its container was read", view.number("/durationMs") == LENGTH.toMillis(), view);
        URI address = upload.contentFor(lead.get());
        stage.prove("the address is one of five minutes", address.toString().contains(FIVE_MINUTES), address);
        stage.prove("the lead gets it byte for byte", clip.isSame(Upload.download(address)), "another file");
        memory.look();
        stage.prove("the heap stays where it was", memory.growth() < MOST_GROWTH, memory.lines());
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%d bytes arrived over a line that broke %d times: %d bytes were sent in %.1f s, looked at within %.1f s",
                clip.bytes(),
                plan.cuts(),
                upload.bytesSent(),
                sent,
                lookedAt));
        lines.add("SHA-256 " + clip.sha256() + ", byte for byte the same when downloaded");
        lines.addAll(memory.lines());
        return lines;
    }

    private TreeSet<Long> breaks() {
        var random = new Random(plan.seed());
        var breaks = new TreeSet<Long>();
        while (breaks.size() < plan.cuts()) {
            breaks.add(random.nextLong(plan.bytes()));
        }
        return breaks;
    }

    private void awaitAvailable(Upload upload, ServiceMemory memory) throws InterruptedException {
        long until = System.nanoTime() + LOOKED_AT_WITHIN.toNanos();
        while (!upload.read().text("/state").equals("AVAILABLE")) {
            stage.prove("the clip is looked at in time", System.nanoTime() < until, upload.read());
            memory.look();
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /// Tries what must not get in, and proves that nothing of it is kept.
    ///
    /// @return what was seen, in words
    List<String> refuse() throws IOException, InterruptedException {
        Clip small = Clip.write(folder.resolve("small.mp4"), LENGTH, SMALL, plan.seed());
        refuseContent(Clip.fake(folder.resolve("fake.mp4")), "TYPE_MISMATCH");
        refuseContent(small.withWrongHash(), "HASH_MISMATCH");
        refuseParts(small);
        return List.of(
                "refused, nothing kept: content that is not of its type, a wrong hash",
                "refused, nothing kept: a part too many, a foreign upload id, another file, another length, another's login");
    }

    private void refuseContent(Clip wrong, String reason) throws IOException, InterruptedException {
        var upload = new Upload(stage, patient, token, wrong);
        stage.expect("it is announced", 201, upload.announce());
        upload.send(new TreeSet<>(), () -> {});
        stage.expect("it is handed in", 200, upload.complete());
        stage.eventually(
                "it is refused: " + reason, () -> upload.read().text("/refusal").equals(reason), upload::read);
        stage.expect(
                "nobody gets it",
                409,
                stage.http().get(lead.get(), Api.MESSAGING + "/media/" + upload.id() + "/content"));
        awaitNothingKept(upload);
    }

    private void refuseParts(Clip small) throws IOException, InterruptedException {
        var upload = new Upload(stage, patient, token, small);
        var foreign = new Upload(stage, another, Login.open(stage.base(), another.login())::token, small);
        stage.expect("it is announced", 201, upload.announce());
        stage.expect("so is another's", 201, foreign.announce());
        stage.expectProblem(
                "no part too many gets an address", 422, "part-number-unknown", upload.signAs(token.get(), 2));
        stage.expect("nor does any for another's login", 404, upload.signAs(another.token(), 1));
        String signed = upload.firstAddress().toString();
        String foreignId = queryOf(foreign.firstAddress(), "uploadId");
        List<String> altered = List.of(
                signed.replace("partNumber=1", "partNumber=2"),
                signed.replace(queryOf(URI.create(signed), "uploadId"), foreignId),
                signed.replace(upload.id(), foreign.id()),
                signed.replace(upload.id(), Stage.newId()));
        for (String address : altered) {
            int status = upload.sendPart(URI.create(address), 0, (int) small.bytes());
            stage.prove("the store refuses what was not signed", !address.equals(signed) && status == 403, status);
        }
        int shorter = upload.sendPart(URI.create(signed), 0, (int) small.bytes() - 1);
        stage.prove("the store refuses another length", shorter == 403, shorter);
        stage.prove("no part arrived", upload.missing().equals(List.of(1)), upload.state());
        stage.prove("nor one of another's", foreign.missing().equals(List.of(1)), foreign.state());
        stage.expect("it is given up", 200, upload.giveUp());
        stage.expect("so is another's", 200, foreign.giveUp());
        awaitNothingKept(upload);
        awaitNothingKept(foreign);
    }

    private static String queryOf(URI address, String name) {
        return Stream.of(address.getRawQuery().split("&"))
                .filter(one -> one.startsWith(name + "="))
                .map(one -> one.substring(name.length() + 1))
                .findFirst()
                .orElseThrow(() -> new StoryFailed("the address names its " + name, address));
    }

    private void awaitNothingKept(Upload upload) {
        stage.eventually("nothing is kept", () -> kept(upload).isEmpty(), () -> kept(upload));
    }

    private List<Path> kept(Upload upload) {
        try (Stream<Path> files = Files.walk(plan.store())) {
            return files.filter(file -> file.toString().contains(upload.id())).toList();
        } catch (IOException failure) {
            throw new IllegalStateException("the object store's folder can't be read", failure);
        }
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }
}
