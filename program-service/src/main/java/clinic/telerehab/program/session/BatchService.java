package clinic.telerehab.program.session;

import clinic.telerehab.kit.access.AccessRefused;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.ConstraintProblems;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.kit.problem.Failure;
import clinic.telerehab.kit.problem.ProblemBody.Violation;
import clinic.telerehab.kit.problem.ProblemType;
import clinic.telerehab.program.session.BatchRequest.Item;
import clinic.telerehab.program.session.BatchView.Result;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The use case of coming back online: one session after the other, each in a transaction of its own, so that what is
/// refused keeps nothing else back and what was taken stays.
@ApplicationScoped
class BatchService {
    private final LogService logs;
    private final ObjectMapper json;
    private final Validator validator;
    private final ConstraintProblems constraints;

    BatchService(LogService logs, ObjectMapper json, Validator validator, ConstraintProblems constraints) {
        this.logs = logs;
        this.json = json;
        this.validator = validator;
        this.constraints = constraints;
    }

    Uni<BatchView> log(BatchRequest request) {
        return Multi.createFrom()
                .iterable(request.items())
                .onItem()
                .transformToUniAndConcatenate(this::log)
                .collect()
                .asList()
                .map(BatchView::new);
    }

    private Uni<Result> log(Item item) {
        LogSessionRequest session;
        try {
            session = json.treeToValue(item.session(), LogSessionRequest.class);
        } catch (JsonProcessingException unreadable) {
            return refused(item, CommonProblem.MALFORMED_REQUEST, List.of());
        }
        if (session == null) {
            return refused(item, CommonProblem.MALFORMED_REQUEST, List.of());
        }
        List<Violation> violations = violations(session);
        return violations.isEmpty()
                ? logValid(item, session)
                : refused(item, CommonProblem.VALIDATION_FAILED, violations);
    }

    /// Whoever may log nothing at all is refused as a whole.
    private Uni<Result> logValid(Item item, LogSessionRequest session) {
        return logs.log(item.id(), session)
                .map(taken -> Result.taken(item.id(), taken.value(), taken.isNew()))
                .onFailure(failure -> !(failure instanceof AccessRefused))
                .recoverWithItem(failure -> refused(item, failure));
    }

    private Result refused(Item item, Throwable failure) {
        if (failure instanceof DomainProblem problem) {
            return Result.refused(item.id(), problem.type(), problem.extensions(), List.of());
        }
        ProblemType violated = constraints.of(failure);
        if (violated == null) {
            Log.warnf("session %s of a batch failed: %s", item.id(), Failure.nameOf(failure));
        }
        return Result.refused(
                item.id(),
                Objects.requireNonNullElse(violated, CommonProblem.SERVICE_UNAVAILABLE),
                Map.of(),
                List.of());
    }

    private static Uni<Result> refused(Item item, ProblemType type, List<Violation> violations) {
        return Uni.createFrom().item(Result.refused(item.id(), type, Map.of(), violations));
    }

    private List<Violation> violations(LogSessionRequest session) {
        return validator.validate(session).stream()
                .map(one -> new Violation(one.getPropertyPath().toString(), one.getMessage()))
                .sorted(Comparator.comparing(Violation::field))
                .toList();
    }
}
