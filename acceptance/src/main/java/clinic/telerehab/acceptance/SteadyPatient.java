package clinic.telerehab.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;

/// A patient in treatment whose days go on while parts of the suite fail, and the lead who looks
/// after them. Each session hurts, so that each raises an alert in another service.
final class SteadyPatient {
    private static final int WORST = 9;
    private static final String BODY = "Still there, still walking.";
    private static final String ALERT = "A-PAIN-SPIKE HIGH";

    private final Stage stage;
    private final Clinics clinics;
    private final Person person;
    private final Episode episode;
    private final Treatment treatment;
    private final Correspondent correspondent;
    private final HandedIn sessions;
    private final HandedIn messages;

    private SteadyPatient(
            Stage stage, Clinics clinics, Episode episode, Treatment treatment, Correspondent correspondent) {
        this.stage = stage;
        this.clinics = clinics;
        this.person = correspondent.person();
        this.episode = episode;
        this.treatment = treatment;
        this.correspondent = correspondent;
        this.sessions = new HandedIn(id -> treatment.log(id, WORST));
        this.messages = new HandedIn(id -> correspondent.write(stage, id, person.token(), BODY));
    }

    static SteadyPatient arrive(Stage stage, Clinics clinics) {
        Supplier<String> lead = () -> clinics.token("lead");
        Person person = new Arrival(stage, clinics).of("Steady", "en");
        new Consents(stage, person).grant();
        Episode episode = new Assessment(stage, lead).assess(person);
        Treatment treatment = Treatment.begin(stage, lead, person);
        var correspondent = Correspondent.of(stage, clinics, person, false);
        return new SteadyPatient(stage, clinics, episode, treatment, correspondent);
    }

    Person person() {
        return person;
    }

    Episode episode() {
        return episode;
    }

    Treatment treatment() {
        return treatment;
    }

    Correspondent correspondent() {
        return correspondent;
    }

    /// Nobody has to ask for a new token in the next four minutes.
    void renewTokens() {
        person.credentials().renew();
        clinics.renew("lead");
    }

    /// What everybody does all day.
    List<Pulse> begin() {
        Http http = stage.http();
        String lead = clinics.token("lead");
        String patient = person.token();
        String program = Api.PROGRAM + "/programs/" + treatment.programId();
        return List.of(
                Pulse.start("log a session", Component.PROGRAM, sessions::attempt),
                Pulse.start(
                        "read what is due today",
                        Component.PROGRAM,
                        () -> http.get(patient, Api.PROGRAM + "/me/today?date=" + stage.today())
                                .status()),
                Pulse.start(
                        "lead reads the program",
                        Component.PROGRAM,
                        () -> http.get(lead, program).status()),
                Pulse.start("write a message", Component.MESSAGING, messages::attempt),
                Pulse.start(
                        "lead reads messages",
                        Component.MESSAGING,
                        () -> http.get(lead, correspondent.messages()).status()),
                Pulse.start(
                        "lead reads the record",
                        Component.PATIENT,
                        () -> http.get(lead, person.path()).status()),
                Pulse.start(
                        "lead reads the caseload",
                        Component.PATIENT,
                        () -> http.get(lead, Api.PATIENT + "/caseload?query=" + person.recordNumber())
                                .status()),
                Pulse.start("log in", Component.KEYCLOAK, this::logIn));
    }

    private int logIn() {
        try {
            return Login.token(stage.base(), "colleague").isEmpty() ? 0 : 200;
        } catch (Unanswered unanswered) {
            // How Keycloak says that it can't is its own: without its database it answers 500.
            return unanswered.status() == 500 ? 503 : unanswered.status();
        } catch (IllegalStateException cut) {
            // One that is under way when it loses its database ends on another page than the next.
            return 503;
        }
    }

    /// Whether every session that is there has raised its alert, once.
    boolean isCaughtUp() {
        List<JsonNode> alerts = new Inbox(stage, clinics.token("lead"), person).of(ALERT);
        return !alerts.isEmpty()
                && alerts.stream().allMatch(alert -> alert.at("/count").asInt() == 1)
                && alerts.stream()
                        .map(alert -> alert.at("/sessionId").asText())
                        .sorted()
                        .toList()
                        .equals(sessionsThere().stream().sorted().toList());
    }

    private List<String> sessionsThere() {
        String path = Api.PROGRAM + "/programs/" + treatment.programId() + "/sessions";
        return stage.http().all(person.token(), path, "").stream()
                .map(session -> session.at("/id").asText())
                .toList();
    }

    /// What is there, against what was acknowledged.
    HandedIn.Balance balance() {
        return sessions.balance(sessionsThere()).and(messages.balance(correspondent.saying(stage, BODY)));
    }

    int handedIn() {
        return sessions.count() + messages.count();
    }
}
