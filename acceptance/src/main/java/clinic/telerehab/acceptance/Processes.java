package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What a local suite is made of, to be stopped, killed and started.
final class Processes {
    private final Http control;
    private final Set<String> stopped = ConcurrentHashMap.newKeySet();

    Processes(Http control) {
        this.control = control;
    }

    /// Stops a service in order, with every replica that runs: another one would serve what is to be missed.
    void stop(String service) {
        for (String process : running(service).map(Map.Entry::getKey).toList()) {
            stopped.add(process);
            command(process, "stop");
        }
    }

    /// Starts again what [#stop] has stopped of a service.
    void start(String service) {
        for (String process :
                stopped.stream().filter(name -> name.startsWith(service)).toList()) {
            command(process, "start");
            stopped.remove(process);
        }
    }

    boolean isStopped(String service) {
        return stopped.contains(service);
    }

    /// Replaces a replica: it ends in order and starts anew.
    ///
    /// @return how long it was away, in seconds
    double replace(String process) {
        long from = System.nanoTime();
        command(process, "stop");
        command(process, "start");
        return (System.nanoTime() - from) / 1e9;
    }

    /// Does to one process what the control port knows: `start`, `stop`, `kill`, `freeze`, …
    void command(String process, String verb) {
        Answer answer = control.post(null, "/processes/" + process + "/" + verb, "", Map.of());
        if (answer.status() != 204) {
            throw new StoryFailed(verb + " " + process, answer);
        }
    }

    /// The processes of the services, the last replicas first.
    List<String> replicas() {
        return all().map(Map.Entry::getKey)
                .filter(name -> name.contains("-service"))
                .sorted(Comparator.<String, Boolean>comparing(name -> name.endsWith("-service"))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /// The process numbers of all replicas of a service that run.
    List<Long> pids(String service) {
        return running(service)
                .map(process -> process.getValue().at("/pid").asLong())
                .sorted()
                .toList();
    }

    private Stream<Map.Entry<String, JsonNode>> running(String service) {
        return all().filter(process -> process.getKey().startsWith(service))
                .filter(process -> process.getValue().at("/running").asBoolean());
    }

    private Stream<Map.Entry<String, JsonNode>> all() {
        return control.get(null, "/status.json").json().properties().stream();
    }
}
