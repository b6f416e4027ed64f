package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;

/// Keeps a program's items in one column: they are replaced as a whole and never searched.
@Converter
class ProgramItemsConverter extends JsonColumn<List<ProgramItem>> {
    ProgramItemsConverter() {
        super(new TypeReference<>() {});
    }
}
