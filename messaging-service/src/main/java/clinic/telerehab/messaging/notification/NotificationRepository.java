package clinic.telerehab.messaging.notification;

import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.messaging.standing.Clinics;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class NotificationRepository implements PanacheRepositoryBase<Notification, UUID> {
    private static final UUID AFTER_ALL = new UUID(-1L, -1L);
    private static final String PATIENT = """
            select subject, clinic_id, timezone, locale from patient_link
             where patient_id = :id and status = 'ACTIVE' and subject is not null
            """;
    private static final String STAFF = """
            select subject from practitioner_link where practitioner_id = :id and clinic_id = :clinic and active
            """;
    private static final String DELIVER = """
            insert into notification_delivery (notification_id, channel, state, attempts, due_at, settled_at)
            select :id, channel, state, 0, cast(due as timestamptz),
                   case when state = 'QUEUED' then null else cast(due as timestamptz) end
              from unnest(cast(:channels as text[]), cast(:states as text[]), cast(:dues as text[]))
                   as t (channel, state, due)
            """;
    private static final String OF_LOGIN = """
            subject = ?1 and id < ?2 and (?3 = false or readAt is null) order by id desc
            """;

    private final Clinics clinics;

    NotificationRepository(Clinics clinics) {
        this.clinics = clinics;
    }

    /// The login that is told, and what is known of how to tell it.
    record Addressee(String subject, @Nullable UUID patientId, UUID clinicId, ZoneId zone, String locale) {
        boolean isStaff() {
            return patientId == null;
        }
    }

    /// Null for somebody without a login in use.
    Uni<@Nullable Addressee> addressee(Recipient recipient) {
        return recipient.clinicId() == null ? patient(recipient.id()) : staff(recipient.id(), recipient.clinicId());
    }

    private Uni<@Nullable Addressee> patient(UUID patientId) {
        return getSession()
                .chain(session -> session.createNativeQuery(PATIENT, Tuple.class)
                        .setParameter("id", patientId)
                        .getSingleResultOrNull())
                .map(row -> row == null
                        ? null
                        : new Addressee(
                                row.get("subject", String.class),
                                patientId,
                                row.get("clinic_id", UUID.class),
                                ZoneId.of(row.get("timezone", String.class)),
                                row.get("locale", String.class)));
    }

    private Uni<@Nullable Addressee> staff(UUID practitionerId, UUID clinicId) {
        return getSession()
                .chain(session -> session.createNativeQuery(STAFF, String.class)
                        .setParameter("id", practitionerId)
                        .setParameter("clinic", clinicId)
                        .getSingleResultOrNull())
                .chain(subject -> clinics.of(clinicId)
                        .map(clinic -> subject == null
                                ? null
                                : new Addressee(subject, null, clinicId, clinic.zone(), clinic.locale())));
    }

    Uni<Void> write(Notification notification, List<Delivery> deliveries) {
        return persistAndFlush(notification)
                .chain(this::getSession)
                .chain(session -> session.createNativeQuery(DELIVER)
                        .setParameter("id", notification.id())
                        .setParameter(
                                "channels",
                                texts(deliveries, one -> one.channel().name()))
                        .setParameter(
                                "states", texts(deliveries, one -> one.state().name()))
                        .setParameter(
                                "dues", texts(deliveries, one -> one.dueAt().toString()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static String[] texts(List<Delivery> deliveries, java.util.function.Function<Delivery, String> text) {
        return deliveries.stream().map(text).toArray(String[]::new);
    }

    /// Newest first.
    Uni<List<Notification>> of(String subject, boolean unreadOnly, PageRequest page) {
        UUID before = page.after(1).map(cursor -> cursor.uuid(0)).orElse(AFTER_ALL);
        return find(OF_LOGIN, subject, before, unreadOnly)
                .page(0, page.toRead())
                .list();
    }

    /// What is read in the app need not go out any more. Ids of others' are passed over.
    Uni<Void> read(String subject, List<UUID> ids, Instant now) {
        return update("readAt = ?1 where subject = ?2 and readAt is null and id in (?3)", now, subject, ids)
                .replaceWithVoid();
    }
}
