package clinic.telerehab.program.session;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/// Keeps what was reported in one column; what is searched (pain, day) has columns of its own.
@Converter
class SessionContentConverter extends JsonColumn<SessionContent> {
    SessionContentConverter() {
        super(new TypeReference<>() {});
    }
}
