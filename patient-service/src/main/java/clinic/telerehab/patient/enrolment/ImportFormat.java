package clinic.telerehab.patient.enrolment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one line of an import into the members of a registration. A line is a row: no value may hold a line break.
interface ImportFormat {
    /// @return null for a line that is no row: a header or an empty one
    /// @throws IOException when the line can't be read
    @Nullable
    ObjectNode read(String line) throws IOException;

    /// One JSON object a line.
    record JsonLines(ObjectMapper json) implements ImportFormat {
        @Override
        public @Nullable ObjectNode read(String line) throws JsonProcessingException {
            if (line.isBlank()) {
                return null;
            }
            JsonNode row = json.readTree(line);
            if (!(row instanceof ObjectNode members)) {
                throw new NotARow();
            }
            return members;
        }
    }

    /// Comma-separated values as RFC 4180 has them; the first line names the columns.
    final class Csv implements ImportFormat {
        private static final CsvMapper MAPPER = new CsvMapper();

        private final ObjectMapper json;
        private List<String> columns = List.of();

        Csv(ObjectMapper json) {
            this.json = json;
        }

        @Override
        public @Nullable ObjectNode read(String line) throws IOException {
            if (line.isBlank()) {
                return null;
            }
            List<String> values = valuesOf(line);
            if (columns.isEmpty()) {
                columns = values;
                return null;
            }
            if (values.size() != columns.size()) {
                throw new NotARow();
            }
            return members(values);
        }

        private static List<String> valuesOf(String line) throws IOException {
            String[] values = MAPPER.readerFor(String[].class).readValue(line);
            return Arrays.asList(values);
        }

        private ObjectNode members(List<String> values) {
            ObjectNode row = json.createObjectNode();
            for (int column = 0; column < columns.size(); column++) {
                if (!values.get(column).isEmpty()) {
                    row.put(columns.get(column).strip(), values.get(column));
                }
            }
            return row;
        }
    }

    /// The line is well formed, but not a row of this import.
    final class NotARow extends JsonProcessingException {
        NotARow() {
            super("not a row");
        }
    }
}
