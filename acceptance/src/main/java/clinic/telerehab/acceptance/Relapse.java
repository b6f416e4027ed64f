package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import clinic.telerehab.acceptance.Persona.Behaviour;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Supplier;

/// The year after discharge: the exercise is let go, the pain comes back, and care goes on where it ended.
final class Relapse {
    private static final int LET_GO_AFTER = 200;
    private static final int WINDOW = 28;
    private static final Behaviour WELL = Behaviour.of(0);
    private static final Behaviour SORE = Behaviour.of(4);

    private final Stage stage;
    private final Supplier<String> lead;
    private final Person patient;
    private final Episode episode;
    private final Program maintenance;
    private final Training training;
    private final LocalDate discharged;

    /// @param training of the maintenance program
    Relapse(
            Stage stage,
            Supplier<String> lead,
            Person patient,
            Episode episode,
            Program maintenance,
            Training training,
            LocalDate discharged) {
        this.stage = stage;
        this.lead = lead;
        this.patient = patient;
        this.episode = episode;
        this.maintenance = maintenance;
        this.training = training;
        this.discharged = discharged;
    }

    void isCaught() {
        stage.chapter("Relapse");
        letGo();
        hurtAgain();
        startAgain(confirm());
    }

    /// Five sessions of the sixteen that four weeks hold.
    private void letGo() {
        LocalDate last = discharged.plusDays(LET_GO_AFTER).with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        LocalDate first = last.minusDays(WINDOW - 1L);
        training.idleUntil(first);
        for (int week = 0; week < 4; week++) {
            train(first.plusWeeks(week), WELL);
        }
        train(first.plusWeeks(3).plusDays(3), WELL);
        training.moveTo(last);
        String window = "/adherence?window=" + WINDOW;
        stage.eventually(
                "200 days on, five of the sixteen sessions of four weeks were done",
                () -> maintenance.get(window).number("/window/planned") == 16
                        && maintenance.get(window).number("/window/completed") == 5,
                () -> maintenance.get(window));
        expect("the lead is told that the patient loses what they had: A-DECONDITION", "A-DECONDITION MEDIUM");
    }

    /// Pain-free for more than a month, then sore on two days.
    private void hurtAgain() {
        LocalDate monday = discharged.plusYears(1).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        training.idleUntil(monday.minusWeeks(6));
        train(monday.minusWeeks(6), WELL);
        train(monday.minusWeeks(3), WELL);
        train(monday.minusWeeks(1), WELL);
        train(monday.plusDays(2), SORE);
        train(monday.plusDays(3), SORE);
        training.moveTo(monday.plusDays(4));
        expect("after weeks without pain it is four on two days: A-RELAPSE", "A-RELAPSE HIGH");
    }

    private void train(LocalDate day, Behaviour behaviour) {
        Answer answer = training.exercise(day, behaviour);
        if (answer.status() != 201) {
            throw new StoryFailed("the patient exercises on " + day, answer);
        }
    }

    private void expect(String claim, String kind) {
        var inbox = new Inbox(stage, lead.get(), patient);
        stage.eventually(claim, () -> inbox.kinds().contains(kind), inbox::kinds);
    }

    /// @return the episode that care goes on in
    private String confirm() {
        JsonNode due = followUpAfter(12);
        Answer told = stage.http()
                .post(
                        patient.token(),
                        Api.PATIENT + "/follow-ups/" + due.at("/id").asText() + "/answers",
                        "{\"nprsBack\": 4, \"nprsLeg\": 0, \"activityLimiting\": true, \"painFreeDays\": 40}",
                        Http.seen(due.at("/version").asInt()));
        stage.prove(
                "at the follow-up of month twelve the patient confirms it: it keeps them from what they usually do",
                told.status() == 200 && told.text("/verdict").equals("RELAPSE_SUSPECTED"),
                told);
        String next = Stage.newId();
        Answer opened = episode.openRelapse(next);
        stage.prove(
                "the lead opens a new episode, which knows the old one",
                opened.status() == 201 && opened.text("/relapseOf").equals(episode.id()),
                opened);
        return next;
    }

    private JsonNode followUpAfter(int months) {
        Answer list = episode.followUps();
        JsonNode items = list.json().has("items") ? list.json().at("/items") : list.json();
        for (JsonNode followUp : items) {
            if (followUp.at("/monthsAfter").asInt() == months) {
                return followUp;
            }
        }
        throw new StoryFailed("there is a follow-up after %d months".formatted(months), list);
    }

    private void startAgain(String next) {
        var program = new Program(stage, lead, patient);
        stage.eventually(
                "and begins with a copy of the program that ended",
                () -> program.draft(copy(next)).isThere(),
                () -> program.draft(copy(next)));
    }

    private String copy(String next) {
        return "{\"copyOf\": \"%s\", \"startDate\": \"%s\", \"episodeId\": \"%s\"}"
                .formatted(maintenance.id(), discharged.plusYears(1).plusDays(14), next);
    }
}
