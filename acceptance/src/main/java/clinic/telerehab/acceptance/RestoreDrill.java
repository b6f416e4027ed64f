package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// A base backup is taken while a clinic works, and the server is put back to a moment in the midst of it: every table
/// of every database is as it was, the audits are intact, and the clinic goes on.
final class RestoreDrill implements Drill.Exercise {
    private static final Duration WORK = Duration.ofSeconds(15);
    private static final List<String> SERVICES = List.of("patient", "program", "messaging");

    private final Stage stage;
    private final List<String> wrong = new ArrayList<>();

    RestoreDrill(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<String> run() throws Exception {
        Traffic traffic = Traffic.prepare(stage);
        traffic.begin();
        traffic.goOn(WORK);
        long from = System.nanoTime();
        Answer taken = stage.drill("/database/take");
        say(
                "base backup while the clinic works: %.1f MB in %.1f s",
                taken.json().at("/bytes").asLong() / 1e6, seconds(from));
        traffic.goOn(WORK);
        Answer then = stage.drill("/database/count");
        traffic.goOn(WORK);
        say("requests meanwhile: %s", traffic.end());
        wrong.addAll(traffic.wrong());
        List<String> changed = differences(then, stage.drill("/database/count"));
        say(
                "the moment: %s; %d of %d tables are others since",
                then.text("/moment"), changed.size(), then.json().at("/tables").size());
        from = System.nanoTime();
        Answer restored = stage.drill("/database/restore/" + then.text("/moment"));
        say("restored in %.1f s: %s", seconds(from), restored.json().at("/seconds"));
        compare(then, restored, changed);
        verify();
        goOn();
        return wrong;
    }

    private void compare(Answer then, Answer restored, List<String> changed) {
        List<String> others = differences(then, restored);
        others.forEach(table -> wrong.add(table + " is not as it was"));
        if (changed.isEmpty()) {
            wrong.add("nothing was written after the moment, so nothing is shown");
        }
        long rows = then.json()
                .at("/tables")
                .valueStream()
                .mapToLong(table -> Long.parseLong(table.asText().split(" ")[0]))
                .sum();
        say("%d tables with %d rows: %d differ", restored.json().at("/tables").size(), rows, others.size());
    }

    private static List<String> differences(Answer one, Answer other) {
        JsonNode tables = one.json().at("/tables");
        JsonNode others = other.json().at("/tables");
        return Stream.concat(tables.properties().stream(), others.properties().stream())
                .map(Map.Entry::getKey)
                .distinct()
                .filter(table -> !tables.path(table).equals(others.path(table)))
                .toList();
    }

    private void verify() {
        String admin = Login.token(stage.base(), "admin");
        for (String service : SERVICES) {
            Answer found = stage.http().get(admin, "/api/" + service + "/v1/audit/verification");
            if (!found.text("/kind").equals("INTACT")) {
                wrong.add("the audit of " + service + ": " + found);
            }
            say("the audit of %s-service: %s", service, found.json());
        }
    }

    /// With patients who arrive only now, so with everything that leads there.
    private void goOn() throws Exception {
        Traffic after = Traffic.prepare(stage);
        after.begin();
        after.goOn(WORK);
        say("requests afterwards: %s", after.end());
        wrong.addAll(after.wrong());
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }

    private static void say(String what, Object... values) {
        System.out.printf(Locale.ROOT, what + "%n", values);
    }
}
