package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.problem.ProblemBody.Violation;
import clinic.telerehab.patient.enrolment.ImportRow.Status;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns the lines of one import into registrations, each held to what a single registration is held to.
final class ImportReader {
    private final UUID clinicId;
    private final ImportFormat format;
    private final ObjectMapper json;
    private final Validator validator;
    private int line;

    ImportReader(UUID clinicId, ImportFormat format, ObjectMapper json, Validator validator) {
        this.clinicId = clinicId;
        this.format = format;
        this.json = json;
        this.validator = validator;
    }

    /// A row as far as it could be read.
    ///
    /// @param request null when the row is not valid
    record Read(
            int row,
            @Nullable String recordNumber,
            @Nullable RegisterPatientRequest request,
            List<Violation> violations) {

        ImportRow refused() {
            return new ImportRow(row, recordNumber, Status.INVALID, null, violations);
        }
    }

    /// @return null for a line that is no row
    @Nullable
    Read read(String text) {
        line++;
        try {
            ObjectNode members = format.read(text);
            return members == null ? null : check(members);
        } catch (JsonMappingException mismatch) {
            return unreadable(fieldOf(mismatch), "is not of its type");
        } catch (IOException malformed) {
            return unreadable("", "the line can't be read");
        }
    }

    private Read check(ObjectNode members) throws JsonProcessingException {
        members.put("clinicId", clinicId.toString());
        var request = json.treeToValue(members, RegisterPatientRequest.class);
        List<Violation> violations = validator.validate(request).stream()
                .map(broken -> new Violation(broken.getPropertyPath().toString(), broken.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        return new Read(line, request.recordNumber(), violations.isEmpty() ? request : null, violations);
    }

    private Read unreadable(String field, String message) {
        return new Read(line, null, null, List.of(new Violation(field, message)));
    }

    private static String fieldOf(JsonMappingException mismatch) {
        return mismatch.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }
}
