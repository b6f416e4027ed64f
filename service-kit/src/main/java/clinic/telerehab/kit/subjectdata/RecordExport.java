package clinic.telerehab.kit.subjectdata;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads all that this service keeps of a patient, in one statement and hence as of one moment: for each table the rows
/// under the names of their columns, and who of the staff did what with the record.
@ApplicationScoped
public class RecordExport {
    // The entries themselves are sealed and stay.
    private static final String ACCESS_LOG = """
            (select coalesce(jsonb_agg(jsonb_build_object('at', a.recorded_at, 'displayName', p.display_name,
                        'profession', p.profession, 'role', a.role, 'action', a.action,
                        'breakGlass', a.break_glass) order by a.recorded_at, a.id), '[]')
               from audit_entry a
               join (select distinct on (subject) subject, display_name, profession from practitioner_link
                      order by subject, practitioner_id, clinic_id) p on p.subject = a.subject
              where a.patient_id = :patient and a.outcome = 'allowed')
            """;

    private final String statement;

    RecordExport(@All List<PersonalData> features) {
        this.statement = Stream.concat(
                        features.stream()
                                .flatMap(feature -> feature.tables().stream())
                                .filter(PersonalTable::isExported)
                                .map(table -> "'%s', %s".formatted(table.name(), table.document())),
                        Stream.of("'access_log', " + ACCESS_LOG))
                .collect(Collectors.joining(", ", "select cast(jsonb_build_object(", ") as text)"));
    }

    /// The record as JSON text: a tree of it would take many times the memory.
    @WithSession
    public Uni<String> of(UUID patientId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(statement, String.class)
                        .setParameter("patient", patientId)
                        .getSingleResult());
    }
}
