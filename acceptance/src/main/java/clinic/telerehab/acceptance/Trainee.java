package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import clinic.telerehab.acceptance.Persona.Behaviour;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A patient who exercises with the app, day by day.
final class Trainee {
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final int SECONDS = 20 * 60;

    private final Http http;
    private final Supplier<String> token;

    Trainee(Stage stage, Supplier<String> token) {
        this.http = stage.http();
        this.token = token;
    }

    /// A session that is ready to be handed in.
    ///
    /// @param revision of the program, as it was asked for that day
    /// @param items what was done of each
    record Session(String id, LocalDate day, int revision, ObjectNode content, ArrayNode items) {
        /// Only some items were done, and this is how it was during them and after.
        void endIn(Behaviour felt, List<String> itemIds) {
            items.removeIf(item -> !itemIds.contains(item.at("/itemId").asText()));
            items.forEach(item -> ((ObjectNode) item).put("painDuring", felt.pain()));
            content.set("post", pain(felt));
        }
    }

    Answer today(LocalDate date) {
        return http.get(token.get(), Api.PROGRAM + "/me/today?date=" + date);
    }

    List<JsonNode> sessions(Program program) {
        return http.all(token.get(), program.path() + "/sessions", "");
    }

    Answer adherence(Program program) {
        return http.get(token.get(), program.path() + "/adherence");
    }

    /// Tells how the morning after a session was.
    ///
    /// @param due as `today` lists it
    Answer tellMorning(JsonNode due, Behaviour behaviour) {
        String path = Api.PROGRAM + "/sessions/" + due.at("/sessionId").asText() + "/next-morning";
        return http.patch(
                token.get(),
                path,
                pain(behaviour).toString(),
                Http.seen(due.at("/version").asInt()));
    }

    Answer log(Session session) {
        return http.put(
                token.get(),
                Api.PROGRAM + "/sessions/" + session.id(),
                session.content().toString());
    }

    /// What was done of a program on the day that `today` is about; empty when nothing was due.
    Optional<Session> exercise(Answer today, String program, LocalDate date, Behaviour behaviour) {
        ArrayNode items = Http.JSON.createArrayNode();
        for (JsonNode item : today.json().at("/items")) {
            if (item.at("/programId").asText().equals(program)) {
                items.add(done(item, behaviour));
            }
        }
        int revision = revision(today, program);
        return items.isEmpty() ? Optional.empty() : Optional.of(session(program, revision, date, items, behaviour));
    }

    private static int revision(Answer today, String program) {
        return today.json()
                .at("/programs")
                .valueStream()
                .filter(shown -> shown.at("/programId").asText().equals(program))
                .mapToInt(shown -> shown.at("/revision").asInt())
                .findFirst()
                .orElse(0);
    }

    private static Session session(String program, int revision, LocalDate date, ArrayNode items, Behaviour behaviour) {
        Instant start = date.atTime(MORNING).atZone(Stage.ZONE).toInstant();
        ObjectNode before = pain(behaviour).put("confidence", behaviour.confidence());
        ObjectNode flags = before.putObject("redFlags");
        for (String question : new String[] {"RF01", "RF02", "RF03", "RF04", "RF06"}) {
            flags.put(question, "NO");
        }
        ObjectNode content = Http.JSON
                .createObjectNode()
                .put("programId", program)
                .put("localDate", date.toString())
                .put("startedAt", start.toString())
                .put("endedAt", start.plusSeconds(SECONDS).toString());
        content.set("preCheck", before);
        content.set("items", items);
        content.set("post", pain(behaviour));
        return new Session(Stage.newId(), date, revision, content, items);
    }

    private static ObjectNode pain(Behaviour behaviour) {
        return Http.JSON
                .createObjectNode()
                .put("back", behaviour.pain())
                .put("leg", behaviour.leg())
                .put("belowKnee", behaviour.isBelowKnee());
    }

    private static ObjectNode done(JsonNode item, Behaviour behaviour) {
        ObjectNode done =
                Http.JSON.createObjectNode().put("itemId", item.at("/itemId").asText());
        amount(item.at("/dose"), behaviour.share(), done);
        return done.put("painDuring", behaviour.pain())
                .put("effort", behaviour.effort())
                .put("confidence", behaviour.confidence())
                .put("selfTechnique", 4);
    }

    /// A share of how long it is held, or else of how often, how long or how far it is done.
    private static void amount(JsonNode dose, double share, ObjectNode done) {
        int sets = dose.has("pyramid")
                ? dose.at("/pyramid").size()
                : dose.at("/sets").asInt(1);
        if (dose.has("holdSeconds")) {
            done.put("setsDone", sets)
                    .put("holdSecondsDone", part(dose.at("/holdSeconds").asInt(), share));
            if (dose.has("reps") && !dose.has("pyramid")) {
                done.put("repsDone", dose.at("/reps").asInt());
            }
        } else if (dose.has("reps")) {
            done.put("setsDone", sets).put("repsDone", part(dose.at("/reps").asInt(), share));
        } else if (dose.has("minutes")) {
            done.put("minutesDone", part(sets * dose.at("/minutes").asInt(), share));
        } else if (dose.has("distanceMetres")) {
            done.put("metresDone", part(sets * dose.at("/distanceMetres").asInt(), share));
        } else {
            done.put("setsDone", part(sets, share));
        }
    }

    private static int part(int asked, double share) {
        return (int) Math.max(1, Math.round(asked * share));
    }
}
