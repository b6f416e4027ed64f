package clinic.telerehab.patient.episode;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.problem.PatientProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What it takes to start care. Pure.
record Readiness(boolean intakeSigned, boolean screeningSettled, boolean hasConsent, boolean hasLead) {

    /// What is missing, in the order in which it is usually seen to.
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        addUnless(intakeSigned, "SIGNED_INTAKE", missing);
        addUnless(screeningSettled, "SETTLED_SCREENING", missing);
        addUnless(hasConsent, "TELEREHAB_CONSENT", missing);
        addUnless(hasLead, "LEAD", missing);
        return missing;
    }

    /// @throws DomainProblem `episode-not-ready` naming all that is missing
    void require() {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw new DomainProblem(PatientProblem.EPISODE_NOT_READY, Map.of("missing", missing));
        }
    }

    private static void addUnless(boolean there, String what, List<String> missing) {
        if (!there) {
            missing.add(what);
        }
    }
}
