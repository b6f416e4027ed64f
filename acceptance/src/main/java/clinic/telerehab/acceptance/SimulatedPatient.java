package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import clinic.telerehab.acceptance.Persona.Behaviour;
import clinic.telerehab.acceptance.Trainee.Session;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A synthetic patient with a login of their own, who exercises as their persona does and keeps a diary of it.
final class SimulatedPatient {
    private final Stage stage;
    private final Person person;
    private final Persona persona;
    private final Random random;
    private final Trainee trainee;
    private final Map<String, List<Session>> diary = new HashMap<>();
    private int mornings;
    private Behaviour last = Behaviour.REST;

    /// @param seed decides everything that is left to chance
    SimulatedPatient(Stage stage, Person person, Credentials login, Persona persona, long seed) {
        this.stage = stage;
        this.person = person;
        this.persona = persona;
        this.random = new Random(seed);
        this.trainee = new Trainee(stage, login::token);
    }

    Trainee trainee() {
        return trainee;
    }

    Person person() {
        return person;
    }

    Persona persona() {
        return persona;
    }

    /// The sessions of a program in their order.
    List<Session> diary(String programId) {
        return diary.getOrDefault(programId, List.of());
    }

    int sessions() {
        return diary.values().stream().mapToInt(List::size).sum();
    }

    int mornings() {
        return mornings;
    }

    /// Lives one day: looks what is due, tells how the night was, exercises or does not.
    ///
    /// @param day counted from 0
    void live(int day, LocalDate date) {
        Behaviour behaviour = persona.on(day, random);
        if (behaviour.isRest() && last.isRest()) {
            return;
        }
        Answer today = trainee.today(date);
        require(today, 200, "today");
        for (JsonNode due : today.json().at("/nextMorningDue")) {
            require(trainee.tellMorning(due, last), 200, "the next morning");
            mornings++;
        }
        last = behaviour;
        if (behaviour.isRest()) {
            return;
        }
        for (JsonNode program : today.json().at("/programs")) {
            trainee.exercise(today, program.at("/programId").asText(), date, behaviour)
                    .ifPresent(session -> log(program.at("/programId").asText(), session));
        }
    }

    private void log(String programId, Session session) {
        Answer answer = trainee.log(session);
        if (!answer.isThere()) {
            throw new StoryFailed("a session of " + person.id(), answer);
        }
        diary.computeIfAbsent(programId, first -> new ArrayList<>()).add(session);
    }

    private void require(Answer answer, int status, String what) {
        if (answer.status() != status) {
            throw new StoryFailed(what + " of " + person.id(), answer);
        }
    }
}
