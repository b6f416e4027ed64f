package clinic.telerehab.program.summary;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was told last of each patient. Takes part in the caller's transaction.
@ApplicationScoped
class ToldSummaries {
    private static final String LAST = """
            select band, phase, last_session_on, oldest_proposal_at from program_summary_told where patient_id = :patient
            """;
    private static final String NOTE = """
            insert into program_summary_told (patient_id, band, phase, last_session_on, oldest_proposal_at)
            values (:patient, cast(:band as text), cast(:phase as text), cast(:lastSession as date),
                    cast(:proposal as timestamptz))
            on conflict (patient_id) do update set band = excluded.band, phase = excluded.phase,
                last_session_on = excluded.last_session_on, oldest_proposal_at = excluded.oldest_proposal_at
            """;

    /// @return null when nothing was told of the patient yet
    Uni<@Nullable ProgramSummary> last(UUID patientId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LAST, Tuple.class)
                        .setParameter("patient", patientId)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : summary(patientId, row));
    }

    Uni<Void> note(ProgramSummary told) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOTE)
                        .setParameter("patient", told.patientId())
                        .setParameter("band", told.band())
                        .setParameter("phase", told.phase())
                        .setParameter("lastSession", told.lastSessionOn())
                        .setParameter("proposal", told.oldestProposalAt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static ProgramSummary summary(UUID patientId, Tuple row) {
        return new ProgramSummary(
                patientId,
                row.get("band", String.class),
                row.get("phase", String.class),
                row.get("last_session_on", LocalDate.class),
                time(row.get("oldest_proposal_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant time(@Nullable OffsetDateTime stored) {
        return stored == null ? null : stored.toInstant();
    }
}
