package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the story plays: the front door, the local control port, and how claims are proved.
final class Stage {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ON_THE_WAY = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int CONTROL = 9;
    private static final Duration PROCESS_STARTS_WITHIN = Duration.ofMinutes(3);

    private final int port;
    private final Narrator narrator;
    private final Http http;
    private final Http control;
    private final Processes processes;
    private final Set<String> personal;
    private @Nullable Credentials ops;

    Stage(int port, Narrator narrator) {
        this(port, narrator, new Http(frontDoor(port)), new Http(frontDoor(port + CONTROL), PROCESS_STARTS_WITHIN));
    }

    private Stage(int port, Narrator narrator, Http http, Http control) {
        this(port, narrator, http, control, new Processes(control), ConcurrentHashMap.newKeySet());
    }

    private Stage(int port, Narrator narrator, Http http, Http control, Processes processes, Set<String> personal) {
        this.port = port;
        this.narrator = narrator;
        this.http = http;
        this.control = control;
        this.processes = processes;
        this.personal = personal;
    }

    /// The same stage, where what is proved is not told.
    Stage inSilence() {
        return new Stage(port, Narrator.SILENT, http, control, processes, personal);
    }

    /// The same stage, where a request that can't be served for the moment is sent again, as an app does.
    Stage repeating() {
        return new Stage(port, narrator, http.repeating(), control, processes, personal);
    }

    /// The same stage, where a trace is recorded of everything that is asked, and kept what is confided.
    Stage recorded() {
        return new Stage(port, narrator, http.recorded(personal), control, processes, personal);
    }

    /// What was told the suite that is somebody's own business; whoever tells it adds it.
    Set<String> entrusted() {
        return personal;
    }

    private static String frontDoor(int port) {
        return "http://localhost:" + port;
    }

    String base() {
        return frontDoor(port);
    }

    /// The identity provider, past the front door.
    String identityProvider() {
        return "http://127.0.0.1:" + (port + 4);
    }

    Http http() {
        return http;
    }

    /// A service by its own address, past the front door.
    Http direct(String service) {
        int offset = 1 + List.of("patient", "program", "messaging").indexOf(service);
        return new Http(frontDoor(port + offset));
    }

    static String newId() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    void chapter(String title) {
        narrator.chapter(title);
    }

    /// Proves that an answer has a status; says what it proves.
    void expect(String claim, int status, Answer answer) {
        prove(claim, answer.status() == status, answer);
    }

    /// As [#expect], with the problem's code.
    void expectProblem(String claim, int status, String code, Answer answer) {
        prove(claim, answer.isProblem(status, code), answer);
    }

    void prove(String claim, boolean isTrue, Object seen) {
        if (!isTrue) {
            throw new StoryFailed(claim, seen);
        }
        narrator.proved(claim);
    }

    /// Waits for what takes its way through a feed.
    void eventually(String claim, BooleanSupplier isTrue, Supplier<Object> seen) {
        within(PATIENCE, claim, isTrue, seen);
    }

    /// As [#eventually], for what takes longer.
    void within(Duration patience, String claim, BooleanSupplier isTrue, Supplier<Object> seen) {
        long until = System.nanoTime() + patience.toNanos();
        while (!isTrue.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new StoryFailed(claim, seen.get());
            }
            pause();
        }
        narrator.proved(claim);
    }

    /// Tries again and again, as fast as answers come, and tells how long it took; never longer than the limit.
    double secondsUntil(Duration limit, BooleanSupplier isTrue) {
        long from = System.nanoTime();
        while (!isTrue.getAsBoolean() && System.nanoTime() - from <= limit.toNanos()) {
            Thread.onSpinWait();
        }
        return (System.nanoTime() - from) / 1e9;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    Processes processes() {
        return processes;
    }

    Mailbox mail() {
        return new Mailbox(control);
    }

    /// What time it is in the suite.
    Instant now() {
        return Instant.now().plus(ahead());
    }

    /// Which day it is for a patient of the story.
    LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /// Lets time pass until then, for every service at once.
    void moveTo(Instant then) {
        move(Duration.between(Instant.now(), then));
    }

    void pass(Duration time) {
        move(ahead().plus(time));
    }

    /// As [#moveTo], for days on which no staff works: nobody waits until the services have heard of each other.
    void jumpTo(Instant then) {
        setAhead(Duration.between(Instant.now(), then));
    }

    private Duration ahead() {
        return Duration.parse(control.get(null, "/clock.json").text("/ahead"));
    }

    /// Lets time pass while not every service can hear of the others.
    void passUnheard(Duration time) {
        setAhead(ahead().plus(time));
    }

    private void move(Duration ahead) {
        setAhead(ahead);
        Instant moved = now().minus(ON_THE_WAY);
        inSilence().eventually("the services have heard of each other since", () -> haveHeardSince(moved), this::now);
    }

    private void setAhead(Duration ahead) {
        Answer answer = control.post(null, "/clock/" + ahead, "", Map.of());
        if (answer.status() != 204) {
            throw new StoryFailed("the time moves", answer);
        }
    }

    /// Does to the audit of a service what only somebody with the keys of its database could: `alter`, `restore`.
    void tamper(String service, String verb) {
        Answer answer = control.post(null, "/audit/" + service + "/" + verb, "", Map.of());
        if (answer.status() != 204) {
            throw new StoryFailed(verb + " the audit of " + service, answer);
        }
    }

    /// Staff is let in only where it is known who may see whom, and that has to have been heard lately.
    private boolean haveHeardSince(Instant moved) {
        return Stream.of("program", "messaging")
                .filter(this::runs)
                .allMatch(service -> hasHeardSince("/api/" + service + "/v1", moved));
    }

    private boolean runs(String service) {
        return !processes.isStopped(service + "-service");
    }

    private boolean hasHeardSince(String service, Instant moved) {
        Answer feeds = http.get(ops().token(), service + "/ops/feeds");
        return feeds.status() == 200
                && feeds.json()
                        .valueStream()
                        .filter(feed -> runs(feed.at("/producer").asText()))
                        .allMatch(feed ->
                                Instant.parse(feed.at("/heardAt").asText()).isAfter(moved));
    }

    private synchronized Credentials ops() {
        if (ops == null) {
            ops = Login.open(base(), "ops");
        }
        return ops;
    }

    /// Does what a drill asks for behind the front door.
    ///
    /// @return what there is to say of it
    Answer drill(String path) {
        Answer answer = control.post(null, path, "", Map.of());
        if (answer.status() != 200) {
            throw new StoryFailed(path, answer);
        }
        return answer;
    }
}
