package clinic.telerehab.patient.dataprotection;

import com.fasterxml.jackson.databind.util.RawValue;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A patient's record as one document.
///
/// @param parts for each service its tables, and for each table its rows under the names of their columns; passed on as
/// text, since a tree of a long record would take many times the memory
record DataBundle(
        UUID requestId,
        UUID patientId,
        Instant generatedAt,

        @Schema(type = SchemaType.OBJECT, description = "For each service its tables and their rows")
        Map<String, RawValue> parts) {}
