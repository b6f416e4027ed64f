package clinic.telerehab.patient.dataprotection;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;

/// Keeps in one column: the parts of a request.
@Converter
class RequestPartsColumn extends JsonColumn<List<RequestPart>> {
    RequestPartsColumn() {
        super(new TypeReference<>() {});
    }
}
