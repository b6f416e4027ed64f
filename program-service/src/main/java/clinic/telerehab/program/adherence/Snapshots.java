package clinic.telerehab.program.adherence;

import clinic.telerehab.program.prescription.ProgramRef;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The snapshots of programs, one per day that is over. Takes part in the caller's session.
@ApplicationScoped
class Snapshots {
    private static final String WRITE = """
            insert into adherence_snapshot (program_id, local_date, patient_id, band, gap_days, figures)
            select :program, cast(made ->> 'day' as date), :patient, made ->> 'band', cast(made ->> 'gapDays' as integer),
                   cast(made as text)
              from json_array_elements(cast(cast(:made as text) as json)) as made
            on conflict (program_id, local_date) do update
               set band = excluded.band, gap_days = excluded.gap_days, figures = excluded.figures
            """;
    private static final String LAST = "select max(local_date) from adherence_snapshot where program_id = :program";
    private static final String LATEST = """
            select figures from adherence_snapshot where program_id = :program order by local_date desc limit :days
            """;

    private final ObjectMapper json;

    Snapshots(ObjectMapper json) {
        this.json = json;
    }

    Uni<Void> write(ProgramRef program, List<Snapshot> made) {
        if (made.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WRITE)
                        .setParameter("program", program.id())
                        .setParameter("patient", program.patientId())
                        .setParameter("made", text(made))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /// The last day that is over; null before the first is.
    Uni<@Nullable LocalDate> last(UUID programId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LAST, Tuple.class)
                        .setParameter("program", programId)
                        .getSingleResult())
                .map(row -> row.get(0, LocalDate.class));
    }

    /// The last days that are over, in their order.
    Uni<List<Snapshot>> latest(UUID programId, int days) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LATEST, String.class)
                        .setParameter("program", programId)
                        .setParameter("days", days)
                        .getResultList())
                .map(rows -> rows.reversed().stream().map(this::snapshot).toList());
    }

    private String text(List<Snapshot> made) {
        try {
            return json.writeValueAsString(made);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a snapshot is a record of plain values", impossible);
        }
    }

    private Snapshot snapshot(String figures) {
        try {
            return json.readValue(figures, Snapshot.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the column holds what was written", impossible);
        }
    }
}
