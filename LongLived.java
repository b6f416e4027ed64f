package clinic.telerehab.kit.hardening;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a resource method that may take long by design: an event stream, a long poll. It has no deadline and takes no
/// place among the requests of its resource, so it must not hold a database session while it waits.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface LongLived {}
