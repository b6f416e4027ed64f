package clinic.telerehab.kit.access;

import clinic.telerehab.kit.audit.AuditEntry;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.kit.problem.ProblemType;

/// A refusal with the audit entry it leaves. It is written after the failed transaction is gone, in one of its own.
public class AccessRefused extends DomainProblem {
    private final transient AuditEntry entry;

    AccessRefused(ProblemType type, AuditEntry entry) {
        super(type);
        this.entry = entry;
    }

    public AuditEntry entry() {
        return entry;
    }
}
