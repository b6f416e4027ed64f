package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The replicas of all services are replaced one after the other while a clinic works: by the present version, once
/// back to the older one, and again. Both versions serve the same databases meanwhile.
final class UpgradeDrill implements Drill.Exercise {
    private static final Duration SIDE_BY_SIDE = Duration.ofSeconds(10);

    private final Stage stage;

    UpgradeDrill(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<String> run() throws Exception {
        List<String> replicas = stage.processes().replicas();
        if (replicas.stream().filter(name -> name.endsWith("-2")).count() < 3) {
            return List.of("Each service needs two replicas: ./clinic up --replicas patient-service=2 and so on.");
        }
        Traffic traffic = Traffic.prepare(stage);
        traffic.begin();
        traffic.goOn(SIDE_BY_SIDE);
        List<String> second =
                replicas.stream().filter(name -> name.endsWith("-2")).toList();
        replace(replicas, "new", traffic);
        replace(second, "old", traffic);
        replace(second, "new", traffic);
        System.out.println("requests meanwhile: " + traffic.end());
        List<String> wrong = new ArrayList<>(traffic.wrong());
        // Whatever the versions told each other has been understood.
        stage.pass(Duration.ZERO);
        return wrong;
    }

    private void replace(List<String> processes, String version, Traffic traffic) throws InterruptedException {
        for (String process : processes) {
            Answer chosen = stage.drill("/versions/" + process + "/" + version);
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %s version, away for %.1f s %s%n",
                    process,
                    version,
                    stage.processes().replace(process),
                    chosen.json());
            traffic.goOn(SIDE_BY_SIDE);
        }
    }
}
