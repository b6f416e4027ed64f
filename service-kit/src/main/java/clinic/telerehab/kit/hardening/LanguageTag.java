package clinic.telerehab.kit.hardening;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A language, with or without a country: `de`, `en-GB`.
@Pattern(regexp = "[a-z]{2}(-[A-Z]{2})?")
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
public @interface LanguageTag {
    String message() default "must be a language such as de or en-GB";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
