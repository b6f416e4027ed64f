package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import clinic.telerehab.kubernetes.Settings;
import clinic.telerehab.kubernetes.Settings.Variable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Each service is told what its own properties say it needs, and nothing under a name that it does not know. Who owns
/// the schema is told to the step that migrates and to nobody else.
final class Environment implements Policy {
    private static final Set<String> OWNER = Set.of("DB_OWNER_USER", "DB_OWNER_PASSWORD");

    @Override
    public List<String> complaints(Rendered all) {
        var findings = new Findings();
        for (String service : Rendered.SERVICES) {
            all.find("Deployment", service + "-service").ifPresent(one -> service(findings, all, service, one));
        }
        return findings.list();
    }

    private static void service(Findings findings, Rendered all, String service, JsonNode deployment) {
        Set<String> known = new HashSet<>();
        Set<String> needed = new TreeSet<>();
        for (Variable variable : Settings.variablesOf(service)) {
            known.add(variable.name());
            if (variable.isNeeded()) {
                needed.add(variable.name());
            }
        }
        Set<String> told = all.variablesOf(deployment.at("/spec/template/spec/containers/0"));
        Set<String> migrating = all.variablesOf(deployment.at("/spec/template/spec/initContainers/0"));
        for (String name : needed) {
            boolean isOwners = OWNER.contains(name);
            findings.unless(isOwners || told.contains(name), service + "-service is not told " + name);
            findings.unless(migrating.contains(name), service + "-service migrates without " + name);
            findings.unless(!isOwners || !told.contains(name), service + "-service is told " + name);
        }
        Settings.linesOfTheFramework().forEach(line -> known.add(line.property()));
        told.stream()
                .filter(name -> !known.contains(name) && !isForAnother(name))
                .forEach(name ->
                        findings.unless(false, service + "-service is told " + name + ", which it does not know"));
    }

    /// What all are told although one of them alone needs it, such as a service's own address.
    private static boolean isForAnother(String name) {
        return Rendered.SERVICES.stream()
                .flatMap(service -> Settings.variablesOf(service).stream())
                .anyMatch(variable -> variable.name().equals(name));
    }
}
