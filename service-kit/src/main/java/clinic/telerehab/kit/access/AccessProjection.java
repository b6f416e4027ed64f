package clinic.telerehab.kit.access;

import clinic.telerehab.kit.feed.FeedHandler;
import clinic.telerehab.kit.feed.ReceivedEvent;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Copies from patient-service's feed what access decisions need. Events of different subjects arrive in any order, so
/// no table refers to another.
final class AccessProjection {
    private static final String OWNER = "patient";

    private AccessProjection() {}

    /// Whose login a record is.
    @ApplicationScoped
    static class Patients implements FeedHandler {
        private static final String UPSERT = """
                insert into patient_link (patient_id, clinic_id, subject, status, timezone, locale)
                values (:patientId, :clinicId, cast(:subject as text), :status, :timezone, :locale)
                on conflict (patient_id) do update set clinic_id = excluded.clinic_id, subject = excluded.subject,
                    status = excluded.status, timezone = excluded.timezone, locale = excluded.locale
                """;

        record Told(
                UUID patientId,
                UUID clinicId,
                @Nullable String subject,
                String status,
                String timezone,
                String locale) {}

        @Override
        public String producer() {
            return OWNER;
        }

        @Override
        public boolean keepsAccessFacts() {
            return true;
        }

        @Override
        public String type() {
            return "patient";
        }

        @Override
        public Uni<Void> apply(ReceivedEvent event) {
            var told = event.dataAs(Told.class);
            return Panache.getSession()
                    .chain(session -> session.createNativeQuery(UPSERT)
                            .setParameter("patientId", told.patientId())
                            .setParameter("clinicId", told.clinicId())
                            .setParameter("subject", told.subject())
                            .setParameter("status", told.status())
                            .setParameter("timezone", told.timezone())
                            .setParameter("locale", told.locale())
                            .executeUpdate())
                    .replaceWithVoid();
        }
    }

    /// Who is staff of which clinics.
    @ApplicationScoped
    static class Practitioners implements FeedHandler {
        private static final String REMOVE = "delete from practitioner_link where practitioner_id = :id";
        private static final String INSERT = """
                insert into practitioner_link
                    (practitioner_id, clinic_id, subject, display_name, profession, active)
                select :id, clinic, :subject, :displayName, :profession, :active
                  from unnest(cast(:clinics as uuid[])) as clinic
                """;

        record Told(
                UUID practitionerId,
                String subject,
                String displayName,
                Profession profession,
                boolean active,
                Set<UUID> clinicIds) {}

        @Override
        public String producer() {
            return OWNER;
        }

        @Override
        public boolean keepsAccessFacts() {
            return true;
        }

        @Override
        public String type() {
            return "practitioner";
        }

        @Override
        public Uni<Void> apply(ReceivedEvent event) {
            var told = event.dataAs(Told.class);
            return Panache.getSession()
                    .call(session -> session.createNativeQuery(REMOVE)
                            .setParameter("id", told.practitionerId())
                            .executeUpdate())
                    .chain(session -> session.createNativeQuery(INSERT)
                            .setParameter("id", told.practitionerId())
                            .setParameter("subject", told.subject())
                            .setParameter("displayName", told.displayName())
                            .setParameter("profession", told.profession().name())
                            .setParameter("active", told.active())
                            .setParameter("clinics", told.clinicIds().toArray(UUID[]::new))
                            .executeUpdate())
                    .replaceWithVoid();
        }
    }

    /// Who looks after whom.
    @ApplicationScoped
    static class CareRelations implements FeedHandler {
        private static final String UPSERT = """
                insert into care_relation
                    (relation_id, patient_id, practitioner_id, role, state, valid_from, valid_until)
                values (:relationId, :patientId, :practitionerId, :role, :state, :from, cast(:until as timestamptz))
                on conflict (relation_id) do update set role = excluded.role, state = excluded.state,
                    valid_from = excluded.valid_from, valid_until = excluded.valid_until
                """;

        record Told(
                UUID relationId,
                UUID patientId,
                UUID practitionerId,
                TeamRole role,
                String state,
                Instant from,
                @Nullable Instant until) {}

        @Override
        public String producer() {
            return OWNER;
        }

        @Override
        public boolean keepsAccessFacts() {
            return true;
        }

        @Override
        public String type() {
            return "care-relation";
        }

        @Override
        public Uni<Void> apply(ReceivedEvent event) {
            var told = event.dataAs(Told.class);
            return Panache.getSession()
                    .chain(session -> session.createNativeQuery(UPSERT)
                            .setParameter("relationId", told.relationId())
                            .setParameter("patientId", told.patientId())
                            .setParameter("practitionerId", told.practitionerId())
                            .setParameter("role", told.role().name())
                            .setParameter("state", told.state())
                            .setParameter("from", told.from())
                            .setParameter("until", told.until())
                            .executeUpdate())
                    .replaceWithVoid();
        }
    }

    /// What a patient agreed to.
    @ApplicationScoped
    static class Consents implements FeedHandler {
        private static final String REMOVE = "delete from effective_consent where patient_id = :patient";
        private static final String INSERT = """
                insert into effective_consent (patient_id, scope, granted)
                select :patient, scope, true from unnest(cast(:scopes as text[])) as scope
                """;

        record Told(UUID patientId, List<String> granted) {}

        @Override
        public String producer() {
            return OWNER;
        }

        @Override
        public boolean keepsAccessFacts() {
            return true;
        }

        @Override
        public String type() {
            return "consent";
        }

        @Override
        public Uni<Void> apply(ReceivedEvent event) {
            var told = event.dataAs(Told.class);
            return Panache.getSession()
                    .call(session -> session.createNativeQuery(REMOVE)
                            .setParameter("patient", told.patientId())
                            .executeUpdate())
                    .chain(session -> session.createNativeQuery(INSERT)
                            .setParameter("patient", told.patientId())
                            .setParameter("scopes", told.granted().toArray(String[]::new))
                            .executeUpdate())
                    .replaceWithVoid();
        }
    }
}
