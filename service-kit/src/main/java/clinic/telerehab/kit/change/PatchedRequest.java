package clinic.telerehab.kit.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;

/// Validates what a patch came to. A bean of its own, since the framework checks parameters at a bean's door only.
@ApplicationScoped
class PatchedRequest {
    /// @throws jakarta.validation.ConstraintViolationException answered like that of a request's body
    <T> T valid(@Valid T request) {
        return request;
    }
}
