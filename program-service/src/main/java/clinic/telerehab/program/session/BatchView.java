package clinic.telerehab.program.session;

import clinic.telerehab.kit.problem.ProblemBody.Violation;
import clinic.telerehab.kit.problem.ProblemType;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of each session of a batch, in the order in which they were sent.
record BatchView(List<Result> results) {

    /// What became of one.
    ///
    /// @param status as `PUT /v1/sessions/{id}` would have answered
    /// @param code of the refusal; absent when it was taken
    /// @param body the session as it is stored; absent when it was refused
    /// @param problem further members of the refusal; absent without any
    /// @param violations the values that were refused; absent without any
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Result(
            UUID id,
            int status,
            @Nullable String code,
            @Nullable SessionView body,
            Map<String, Object> problem,
            List<Violation> violations) {

        static Result taken(UUID id, SessionView session, boolean isNew) {
            return new Result(id, isNew ? 201 : 200, null, session, Map.of(), List.of());
        }

        static Result refused(UUID id, ProblemType type, Map<String, Object> members, List<Violation> violations) {
            return new Result(id, type.status(), type.code(), null, members, violations);
        }
    }
}
