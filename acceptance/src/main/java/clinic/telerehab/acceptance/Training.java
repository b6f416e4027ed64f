package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import clinic.telerehab.acceptance.Persona.Behaviour;
import clinic.telerehab.acceptance.Trainee.Session;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// The weeks in which a program is done: the time of the demo passes, and the patient exercises.
final class Training {
    private static final LocalTime EVENING = LocalTime.of(19, 0);
    private static final Behaviour GOOD = Behaviour.of(2);
    private static final Behaviour FLARE = Behaviour.of(7).withLeg(5, true);

    private final Stage stage;
    private final Program program;
    private final Trainee trainee;
    private final Credentials login;
    private final LocalDate firstDay;

    Training(Stage stage, Program program, Credentials login, LocalDate firstDay) {
        this.stage = stage;
        this.program = program;
        this.login = login;
        this.trainee = new Trainee(stage, login::token);
        this.firstDay = firstDay;
    }

    LocalDate day(int week, DayOfWeek day) {
        return firstDay.plusWeeks(week - 1L).plusDays(day.getValue() - 1L);
    }

    /// It is the evening of that day.
    void moveTo(LocalDate day) {
        stage.moveTo(day.atTime(EVENING).atZone(Stage.ZONE).toInstant());
    }

    /// Lets weeks pass until a day on which something is due; every four of them, the plan may catch up.
    void idleUntil(LocalDate day) {
        LocalDate stop = day.minusWeeks(4L * (stage.today().until(day, ChronoUnit.WEEKS) / 4));
        for (; !stop.isAfter(day); stop = stop.plusWeeks(4)) {
            LocalDate due = stop;
            moveTo(due);
            stage.inSilence()
                    .eventually(
                            "the plan has reached " + due,
                            () -> !trainee.today(due).json().at("/items").isEmpty(),
                            () -> trainee.today(due));
        }
    }

    /// Two good weeks.
    void twoWeeks() {
        stage.chapter("Do");
        done("Monday", day(1, DayOfWeek.MONDAY));
        LocalDate wednesday = day(1, DayOfWeek.WEDNESDAY);
        moveTo(wednesday);
        Answer today = trainee.today(wednesday);
        stage.prove(
                "on Wednesday the app shows six exercises, 18 minutes in all",
                today.json().at("/items").size() == 6 && today.number("/minutes") == 18,
                today);
        done("Wednesday", wednesday);
        done("Friday", day(1, DayOfWeek.FRIDAY));
        done("the second Monday", day(2, DayOfWeek.MONDAY));
        done("the second Wednesday", day(2, DayOfWeek.WEDNESDAY));
        offline(day(2, DayOfWeek.FRIDAY));
        tellMorningAfter(day(2, DayOfWeek.FRIDAY));
        Answer sessions = program.get("/sessions?limit=100");
        stage.prove(
                "six sessions are there, each once",
                sessions.json().at("/items").size() == 6,
                sessions);
    }

    /// A whole session on that day, in the evening, and a good night after it.
    void done(String name, LocalDate day) {
        Answer answer = exercise(day, GOOD);
        stage.prove("the patient does all of it on " + name, answer.status() == 201, answer);
        tellMorningAfter(day);
    }

    /// Part of a session, or a bad one.
    Answer exercise(LocalDate day, Behaviour behaviour) {
        moveTo(day);
        return trainee.log(prepared(day, behaviour));
    }

    /// Some items of the day, until the pain goes down the leg.
    Answer flare(LocalDate day, List<String> itemIds) {
        Session session = prepared(day, GOOD);
        session.endIn(FLARE, itemIds);
        return trainee.log(session);
    }

    private Session prepared(LocalDate day, Behaviour behaviour) {
        Answer today = trainee.today(day);
        tellMornings(today, behaviour);
        return trainee.exercise(today, program.id(), day, behaviour)
                .orElseThrow(() -> new StoryFailed("something is due on " + day, today));
    }

    private void tellMornings(Answer today, Behaviour behaviour) {
        for (JsonNode due : today.json().at("/nextMorningDue")) {
            Answer told = trainee.tellMorning(due, behaviour);
            if (told.status() != 200) {
                throw new StoryFailed("the patient tells of the morning", told);
            }
        }
    }

    private void tellMorningAfter(LocalDate day) {
        moveTo(day.plusDays(1));
        Answer today = trainee.today(day.plusDays(1));
        tellMornings(today, GOOD);
    }

    private void offline(LocalDate day) {
        moveTo(day);
        Session session = prepared(day, GOOD);
        session.content().put("offline", true);
        String batch = "{\"items\": [{\"id\": \"%s\", \"session\": %s}]}".formatted(session.id(), session.content());
        Answer first = sync(batch);
        Answer again = sync(batch);
        stage.prove(
                "Friday's was recorded offline and is sent twice: taken once, known the second time",
                first.number("/results/0/status") == 201 && again.number("/results/0/status") == 200,
                first + " " + again);
    }

    private Answer sync(String batch) {
        return stage.http().post(login.token(), Api.PROGRAM + "/sessions/batch", batch, Map.of());
    }
}
