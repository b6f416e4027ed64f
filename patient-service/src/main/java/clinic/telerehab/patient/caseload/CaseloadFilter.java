package clinic.telerehab.patient.caseload;

import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.patient.caseload.NeedReason.Code;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which rows of the caseload to show; what is absent does not narrow.
public class CaseloadFilter extends PageRequest {
    /// How urgent the worst open alert is.
    public enum Severity {
        CRITICAL,
        HIGH,
        MEDIUM,
        LOW
    }

    /// How faithfully the program was done in the last fourteen days.
    public enum Band {
        GREEN,
        AMBER,
        RED
    }

    @QueryParam("flag")
    @Parameter(description = "Only with this reason for need")
    @Nullable
    Code flag;

    @QueryParam("severity")
    @Parameter(description = "Only where the worst open alert is of this severity")
    @Nullable
    Severity severity;

    @QueryParam("band")
    @Parameter(description = "Only with this adherence")
    @Nullable
    Band band;

    @QueryParam("phase")
    @Pattern(regexp = "[A-Z_]{1,30}")
    @Parameter(description = "Only in this phase of the program")
    @Nullable
    String phase;

    @QueryParam("query")
    @Size(min = 2, max = 60)
    @Parameter(description = "Beginning of a name or record number")
    @Nullable
    String query;
}
