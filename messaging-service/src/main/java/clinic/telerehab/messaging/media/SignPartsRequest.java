package clinic.telerehab.messaging.media;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The parts that somebody is about to send.
@Schema(examples = """
        {"numbers": [1, 2, 3]}
        """)
record SignPartsRequest(@NotEmpty @Size(max = 25) List<@NotNull @Min(1) @Max(25) Integer> numbers) {}
