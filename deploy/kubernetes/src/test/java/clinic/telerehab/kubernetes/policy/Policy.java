package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One thing that must hold of everything that is rendered.
@FunctionalInterface
public interface Policy {
    Map<String, Policy> ALL = Map.ofEntries(
            Map.entry("pods are confined", new ConfinedPods()),
            Map.entry("pods ask for no other right", new RestrictedPods()),
            Map.entry("services are found inside alone", new Services()),
            Map.entry("there are enough and no drain takes all", new Scaling()),
            Map.entry("probes ask the right ports", new Probes()),
            Map.entry("selectors find what they are for", new Selectors()),
            Map.entry("what is read exists", new ReadKeys()),
            Map.entry("what is named exists", new References()),
            Map.entry("every service is told what it needs", new Environment()),
            Map.entry("only callers get through", new Reach()),
            Map.entry("what is public is routed and nothing else", new Routes()),
            Map.entry("routes do nothing else", new PlainRoutes()),
            Map.entry("what comes in is limited", new FrontDoor()),
            Map.entry("the relay is for calls alone", new Relay()),
            Map.entry("there is one host", new OneHost()),
            Map.entry("databases are kept apart and safe", new Databases()),
            Map.entry("rules ask for jobs that are there", new Jobs()),
            Map.entry("there are no secrets", new NoSecrets()));

    /// What is wrong, each in words that name the object; nothing if all is well.
    List<String> complaints(Rendered all);

    /// Collects complaints.
    final class Findings {
        private final List<String> all = new ArrayList<>();

        void unless(boolean isFine, String complaint) {
            if (!isFine) {
                all.add(complaint);
            }
        }

        List<String> list() {
            return all;
        }
    }
}
