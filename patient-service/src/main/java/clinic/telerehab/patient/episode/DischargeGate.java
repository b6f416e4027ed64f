package clinic.telerehab.patient.episode;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.problem.PatientProblem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The rule B-DIS-01 (clinical.md 3.8): nobody is discharged without a maintenance program that runs and without having
/// measured, or said why not, what care achieved. Being free of pain alone is not enough. Pure.
final class DischargeGate {
    private static final String RULE = "B-DIS-01";

    private DischargeGate() {}

    /// @throws DomainProblem `discharge-not-ready` naming the rule and all that is missing
    static void require(boolean hasMaintenance, boolean hasOutcomes) {
        List<String> missing = Stream.of(
                        hasMaintenance ? "" : "MAINTENANCE_PROGRAM", hasOutcomes ? "" : "DISCHARGE_OUTCOME_SET")
                .filter(what -> !what.isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new DomainProblem(
                    PatientProblem.DISCHARGE_NOT_READY, Map.of("blocks", List.of(RULE), "missing", missing));
        }
    }
}
