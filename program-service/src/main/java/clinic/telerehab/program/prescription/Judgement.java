package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.prescription.Validation.Acknowledgement;
import clinic.telerehab.program.problem.ProgramProblem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the rules say of a program.
///
/// @param notAsked the rules that need what could not be had
record Judgement(List<Finding> blocks, List<Finding> warnings, List<String> notAsked) {

    /// Holds the answers of a clinician against what was found.
    ///
    /// @return what is to be kept with the revision
    /// @throws DomainProblem `program-blocked` for a rule that forbids, `warnings-not-acknowledged` for a warning
    /// without an answer, or without the reason that it takes
    Validation answered(List<Acknowledgement> acknowledgements) {
        if (!blocks.isEmpty()) {
            throw new DomainProblem(ProgramProblem.PROGRAM_BLOCKED, Map.of("blocks", ids(blocks), "findings", blocks));
        }
        Map<String, Acknowledgement> given = acknowledgements.stream()
                .collect(Collectors.toMap(Acknowledgement::ruleId, answer -> answer, (a, b) -> b));
        List<Finding> unanswered =
                warnings.stream().filter(warning -> !isAnswered(warning, given)).toList();
        if (!unanswered.isEmpty()) {
            throw new DomainProblem(
                    ProgramProblem.WARNINGS_NOT_ACKNOWLEDGED,
                    Map.of("warnings", ids(unanswered), "findings", unanswered));
        }
        return new Validation(
                List.of(), ids(warnings), ids(warnings).stream().map(given::get).toList());
    }

    private static boolean isAnswered(Finding warning, Map<String, Acknowledgement> given) {
        var answer = given.get(warning.ruleId());
        return answer != null && (!warning.needsReason() || answer.hasReason());
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(Finding::ruleId).toList();
    }
}
