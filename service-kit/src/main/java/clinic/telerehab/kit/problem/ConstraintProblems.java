package clinic.telerehab.kit.problem;

import io.quarkus.arc.All;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/// Knows which problem each constraint of the database stands for.
@ApplicationScoped
public class ConstraintProblems {
    private static final String INTEGRITY_VIOLATION = "23";

    private final Map<String, ProblemType> byConstraint;

    ConstraintProblems(@All List<ProblemCatalogue> catalogues) {
        byConstraint = catalogues.stream()
                .flatMap(catalogue -> catalogue.problems().stream())
                .flatMap(problem -> problem.constraints().stream().map(name -> Map.entry(name, (ProblemType) problem)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The problem behind a failure of the database's own making: `conflict` for a constraint that no problem names.
    ///
    /// @return null when no constraint was violated
    public @Nullable ProblemType of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violated) {
                return violated.getConstraintName() == null ? mentioned(violated) : named(violated.getConstraintName());
            }
            if (cause instanceof PgException refused && isViolation(refused)) {
                return named(refused.getConstraint());
            }
        }
        return null;
    }

    /// The mapper does not read the name of an exclusion constraint off the database's message; it is there all the
    /// same.
    private ProblemType mentioned(ConstraintViolationException violated) {
        String message = String.valueOf(violated.getSQLException().getMessage());
        return byConstraint.entrySet().stream()
                .filter(constraint -> message.contains(constraint.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(CommonProblem.CONFLICT);
    }

    private static boolean isViolation(PgException refused) {
        return refused.getSqlState() != null && refused.getSqlState().startsWith(INTEGRITY_VIOLATION);
    }

    private ProblemType named(@Nullable String constraint) {
        return constraint == null
                ? CommonProblem.CONFLICT
                : byConstraint.getOrDefault(constraint, CommonProblem.CONFLICT);
    }
}
