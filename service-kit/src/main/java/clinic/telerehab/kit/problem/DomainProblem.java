package clinic.telerehab.kit.problem;

import java.util.Map;

/// A refusal that the API promises to report. Carries codes and opaque ids only: never names, dates or free text of a
/// patient, because problems end up in logs and screenshots.
public class DomainProblem extends RuntimeException {
    private final transient ProblemType type;
    private final transient Map<String, Object> extensions;

    public DomainProblem(ProblemType type) {
        this(type, Map.of());
    }

    /// @param extensions further members of the problem document, such as the id of what is in the way
    public DomainProblem(ProblemType type, Map<String, Object> extensions) {
        // No stack trace: a refusal is an answer, and filling a trace costs more than deciding it.
        super(type.code(), null, false, false);
        this.type = type;
        this.extensions = extensions;
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }
}
