package clinic.telerehab.program.progression;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.UUID;

/// Keeps the sessions that a proposal rests on in one column.
@Converter
class EvidenceConverter extends JsonColumn<List<UUID>> {
    EvidenceConverter() {
        super(new TypeReference<>() {});
    }
}
