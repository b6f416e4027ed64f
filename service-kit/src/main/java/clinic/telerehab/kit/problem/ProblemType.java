package clinic.telerehab.kit.problem;

import java.util.Set;

/// One kind of refusal: a stable code for programs, a status for HTTP and a title for people. Each service lists its
/// own
/// in one enum; those every service shares are in [CommonProblem].
public interface ProblemType {
    /// Stable and kebab-case: clients branch on it, so it never changes once released.
    String code();

    int status();

    /// What happened and what to do about it, without any value of the request or of a patient.
    String title();

    /// The names of the database's constraints that refuse the same, so that a race lost there is answered like a check
    /// failed here.
    default Set<String> constraints() {
        return Set.of();
    }
}
