package clinic.telerehab.kit.problem;

import java.util.Collection;

/// All problems that a service adds to the common ones. Each service has one such bean.
public interface ProblemCatalogue {
    Collection<? extends ProblemType> problems();
}
