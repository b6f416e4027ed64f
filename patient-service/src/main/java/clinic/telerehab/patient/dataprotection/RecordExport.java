package clinic.telerehab.patient.dataprotection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads all that this service keeps of a patient, in one statement and hence as of one moment.
@ApplicationScoped
class RecordExport {
    private static final String RECORD = Stream.concat(
                    PersonalData.TABLES.stream()
                            .filter(PersonalTable::isExported)
                            .map(table -> "'" + table.name() + "', " + table.rows()),
                    Stream.of("'access_log', " + PersonalData.ACCESS_LOG))
            .collect(Collectors.joining(", ", "select cast(jsonb_build_object(", ") as text)"));

    private final ObjectMapper json;

    RecordExport(ObjectMapper json) {
        this.json = json;
    }

    Uni<Map<String, List<Map<String, Object>>>> of(UUID patientId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RECORD, String.class)
                        .setParameter("patient", patientId)
                        .getSingleResult())
                .map(this::parsed);
    }

    private Map<String, List<Map<String, Object>>> parsed(String record) {
        try {
            return json.readValue(record, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the database writes JSON", impossible);
        }
    }
}
