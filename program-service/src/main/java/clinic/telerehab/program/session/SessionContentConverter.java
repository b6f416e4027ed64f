package clinic.telerehab.program.session;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/// Keeps what was reported in one column; what is searched (pain, day) has columns of its own.
@Converter
@Immutable
class SessionContentConverter extends JsonColumn<SessionContent> {
    SessionContentConverter() {
        super(new TypeReference<>() {});
    }
}
