package clinic.telerehab.program.prescription;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What to ask the rules about.
///
/// @param items instead of what the program asks for now; nothing of it is kept
@Schema(examples = "{}")
record ValidateRequest(@Nullable @Size(max = 40) List<@NotNull @Valid ItemRequest> items) {
    static final ValidateRequest AS_IT_IS = new ValidateRequest(null);
}
