package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/// messaging-service is away while a patient gets worse: what they report is taken and acted upon, and the alert of it
/// arrives once as soon as it can. Then the lead sees them in a call, and the program rests.
final class Outage {
    private static final String SERVICE = "messaging-service";
    private static final String KIND = "A-PERIPHERAL HIGH";
    private static final Duration LONGER_THAN_CURRENT = Duration.ofMinutes(2);
    private static final int REST_DAYS = 3;

    private final Stage stage;
    private final Http http;
    private final Supplier<String> lead;
    private final Person patient;
    private final Program program;
    private final Training training;

    Outage(Stage stage, Supplier<String> lead, Person patient, Program program, Training training) {
        this.stage = stage;
        this.http = stage.http();
        this.lead = lead;
        this.patient = patient;
        this.program = program;
        this.training = training;
    }

    void losesNothing() {
        stage.chapter("Worse, while messaging-service is stopped");
        training.done("the third Monday, with the new bird dog", training.day(3, DayOfWeek.MONDAY));
        LocalDate wednesday = training.day(3, DayOfWeek.WEDNESDAY);
        training.moveTo(wednesday);
        String birdDog = program.itemOf("BIRD-DOG-2");
        int before = new Caseload(stage, lead.get()).need(patient);
        stage.processes().stop(SERVICE);
        try {
            getWorse(wednesday, birdDog);
            stage.pass(LONGER_THAN_CURRENT);
            new Caseload(stage, lead.get()).showsWithoutInbox(patient, before);
        } finally {
            stage.processes().start(SERVICE);
        }
        arrives();
        new LiveCheckIn(stage, lead, patient, birdDog).meet();
        rest(wednesday);
    }

    /// An alert is raised when it happens twice running.
    private void getWorse(LocalDate day, String birdDog) {
        stage.expect(
                "it is stopped: messages can't be had",
                503,
                http.get(patient.token(), Api.MESSAGING + "/conversations"));
        Answer first = training.flare(day, List.of(program.itemOf("MULTIFIDUS-SWELL"), birdDog));
        stage.prove(
                "the patient logs half a session: pain 7, and below the knee; it is taken",
                first.status() == 201 && first.text("/status").equals("SUBMITTED"),
                first);
        stage.prove(
                "the bird dog goes back to what it was, at once",
                program.itemOf("BIRD-DOG-1").equals(birdDog),
                program.read());
        Answer second = training.flare(day, List.of(program.itemOf("GLUTE-BRIDGE")));
        stage.expect("with the bridge an hour later it is the same", 201, second);
    }

    private void arrives() {
        var inbox = new Inbox(stage, lead.get(), patient);
        inbox.expectOnce("it starts again, and exactly one A-PERIPHERAL, high, is in the lead's inbox", KIND);
        Answer acknowledged = inbox.acknowledge(KIND);
        stage.prove(
                "the lead acknowledges it in time",
                acknowledged.status() == 200
                        && at(acknowledged, "/acknowledgedAt").isBefore(at(acknowledged, "/ackDueAt")),
                acknowledged);
    }

    private static Instant at(Answer answer, String pointer) {
        return Instant.parse(answer.text(pointer));
    }

    private void rest(LocalDate today) {
        JsonNode proposal = program.proposals()
                .filter(one -> one.at("/ruleId").asText().equals("PRG-REST-01"))
                .findFirst()
                .orElseThrow(() -> new StoryFailed("a rest is proposed", program.get("/proposals")));
        stage.expect("the lead accepts the rest that the suite proposed", 200, program.accept(proposal));
        Answer held = program.read();
        JsonNode hold = held.json()
                .at("/holds")
                .valueStream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new StoryFailed("there is a hold", held));
        stage.prove(
                "the program rests for three days, but for walking",
                held.text("/status").equals("ON_HOLD")
                        && hold.at("/until")
                                .asText()
                                .equals(today.plusDays(REST_DAYS).toString())
                        && hold.at("/keepWalking").asBoolean(),
                held);
        LocalDate friday = training.day(3, DayOfWeek.FRIDAY);
        Answer plan = http.get(patient.token(), Api.PROGRAM + "/me/plan?from=%s&to=%s".formatted(friday, friday));
        stage.prove(
                "on Friday the plan has a walk, and nothing that must be done",
                plan.json().at("/days/0/items").size() == 1
                        && plan.text("/days/0/items/0/exerciseCode").equals("WALK")
                        && plan.text("/days/0/status").equals("EXCUSED"),
                plan);
        settle();
    }

    private void settle() {
        var inbox = new Inbox(stage, lead.get(), patient);
        stage.expect("and the lead settles the alert", 200, inbox.resolve(KIND, "PROGRAM_CHANGED"));
    }
}
