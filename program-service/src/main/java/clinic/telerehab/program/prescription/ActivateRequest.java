package clinic.telerehab.program.prescription;

import clinic.telerehab.program.prescription.Validation.Acknowledgement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The answers to what the rules warn of.
@Schema(examples = """
        {"acknowledgements": [{"ruleId": "W-COMP-09"},
          {"ruleId": "W-COMP-10", "reason": "Two weeks beside exercise, then it ends"}]}
        """)
record ActivateRequest(@Nullable @Size(max = 30) List<@NotNull @Valid AcknowledgeRequest> acknowledgements) {
    static final ActivateRequest NOTHING = new ActivateRequest(null);

    List<Acknowledgement> answers() {
        return Objects.requireNonNullElse(acknowledgements, List.<AcknowledgeRequest>of()).stream()
                .map(AcknowledgeRequest::acknowledgement)
                .toList();
    }
}
