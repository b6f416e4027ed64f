package clinic.telerehab.patient.caseload;

import clinic.telerehab.kit.feed.FeedHandler;
import clinic.telerehab.kit.feed.ReceivedEvent;
import clinic.telerehab.kit.subjectdata.KnownPatients;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Copies what the other services sum up about a patient, each time the whole of it.
final class Summaries {
    private Summaries() {}

    /// How the program goes.
    @ApplicationScoped
    static class OfPrograms implements FeedHandler {
        private static final String UPSERT = """
                insert into program_summary (patient_id, band, phase, last_session_on, oldest_proposal_at)
                values (:patient, cast(:band as text), cast(:phase as text), cast(:lastSession as date),
                        cast(:proposal as timestamptz))
                on conflict (patient_id) do update set band = excluded.band, phase = excluded.phase,
                    last_session_on = excluded.last_session_on, oldest_proposal_at = excluded.oldest_proposal_at
                """;

        /// @param band of the adherence of fourteen days; null before there is any
        /// @param oldestProposalAt since when a proposal waits for a decision; null when none does
        record Told(
                UUID patientId,
                @Nullable String band,
                @Nullable String phase,
                @Nullable LocalDate lastSessionOn,
                @Nullable Instant oldestProposalAt) {}

        @Override
        public String producer() {
            return "program";
        }

        @Override
        public String type() {
            return "program-summary";
        }

        @Override
        public Uni<Void> apply(ReceivedEvent event) {
            var told = event.dataAs(Told.class);
            return KnownPatients.unlessErased(told.patientId(), () -> store(told));
        }

        private static Uni<Void> store(Told told) {
            return Panache.getSession()
                    .chain(session -> session.createNativeQuery(UPSERT)
                            .setParameter("patient", told.patientId())
                            .setParameter("band", told.band())
                            .setParameter("phase", told.phase())
                            .setParameter("lastSession", told.lastSessionOn())
                            .setParameter("proposal", told.oldestProposalAt())
                            .executeUpdate())
                    .replaceWithVoid();
        }
    }

    /// What waits in the inbox and the conversation.
    @ApplicationScoped
    static class OfInboxes implements FeedHandler {
        private static final String UPSERT = """
                insert into inbox_summary
                       (patient_id, critical, high, medium, low, oldest_unread_at, oldest_clip_at)
                values (:patient, :critical, :high, :medium, :low, cast(:unread as timestamptz),
                        cast(:clip as timestamptz))
                on conflict (patient_id) do update set critical = excluded.critical, high = excluded.high,
                    medium = excluded.medium, low = excluded.low, oldest_unread_at = excluded.oldest_unread_at,
                    oldest_clip_at = excluded.oldest_clip_at
                """;

        /// @param critical how many alerts of that severity are open
        /// @param oldestUnreadAt since when a message of the patient waits to be read; null when none does
        /// @param oldestClipAt since when a clip waits for its review; null when none does
        record Told(
                UUID patientId,
                int critical,
                int high,
                int medium,
                int low,
                @Nullable Instant oldestUnreadAt,
                @Nullable Instant oldestClipAt) {}

        @Override
        public String producer() {
            return "messaging";
        }

        @Override
        public String type() {
            return "inbox-summary";
        }

        @Override
        public Uni<Void> apply(ReceivedEvent event) {
            var told = event.dataAs(Told.class);
            return KnownPatients.unlessErased(told.patientId(), () -> store(told));
        }

        private static Uni<Void> store(Told told) {
            return Panache.getSession()
                    .chain(session -> session.createNativeQuery(UPSERT)
                            .setParameter("patient", told.patientId())
                            .setParameter("critical", told.critical())
                            .setParameter("high", told.high())
                            .setParameter("medium", told.medium())
                            .setParameter("low", told.low())
                            .setParameter("unread", told.oldestUnreadAt())
                            .setParameter("clip", told.oldestClipAt())
                            .executeUpdate())
                    .replaceWithVoid();
        }
    }
}
