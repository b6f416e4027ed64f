package clinic.telerehab.messaging.problem;

import clinic.telerehab.kit.problem.ProblemCatalogue;
import clinic.telerehab.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/// Tells the kit what this service refuses.
@ApplicationScoped
class MessagingProblems implements ProblemCatalogue {
    @Override
    public Collection<? extends ProblemType> problems() {
        return List.of(MessagingProblem.values());
    }
}
