package clinic.telerehab.patient.enrolment;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a list of patients is narrowed down to, for `@BeanParam`.
public class PatientSearch {
    private static final int MOST_WORDS = 4;

    @QueryParam("query")
    @Pattern(regexp = "[^\\p{Cntrl}]{2,80}")
    @Parameter(description = "Beginnings of family name, given name or record number; each word must fit one of them")
    @Nullable
    String query;

    @QueryParam("status")
    @Parameter(description = "Only patients who stand so")
    @Nullable
    PatientStatus status;

    @QueryParam("mine")
    @Parameter(description = "For whoever treats patients and runs the clinic: only those they look after")
    @Nullable
    Boolean mine;

    /// Patterns for `like`, in small letters, with `!` as the escape.
    List<String> prefixes() {
        if (query == null || query.isBlank()) {
            return List.of();
        }
        return Arrays.stream(query.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .limit(MOST_WORDS)
                .map(word -> word.replaceAll("([!%_])", "!$1") + "%")
                .toList();
    }

    @Nullable
    PatientStatus status() {
        return status;
    }

    boolean isMine() {
        return Boolean.TRUE.equals(mine);
    }
}
