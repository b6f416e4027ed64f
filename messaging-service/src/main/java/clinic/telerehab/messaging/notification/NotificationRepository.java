package clinic.telerehab.messaging.notification;

import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.messaging.standing.Clinics;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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
    // Where one of the thread waits already it stands for this one too, whoever queued it.
    private static final String DELIVER = """
            with told as (
                 insert into notification_delivery as d
                        (notification_id, channel, state, attempts, due_at, settled_at, thread)
                 select :id, channel, state, 0, cast(due as timestamptz),
                        case when state = 'QUEUED' then null else cast(due as timestamptz) end, cast(:thread as uuid)
                   from unnest(cast(:channels as text[]), cast(:states as text[]), cast(:dues as text[]))
                        as t (channel, state, due)
                     on conflict (thread, channel) where state = 'QUEUED' do update set folded = d.folded + 1
                 returning notification_id, channel)
            insert into notification_delivery (notification_id, channel, state, attempts, due_at, settled_at, thread)
            select :id, channel, 'FOLDED', 0, cast(:now as timestamptz), cast(:now as timestamptz),
                   cast(:thread as uuid)
              from told where notification_id <> :id
            """;
    private static final String EARLIER = """
            select d.settled_at, n.read_at is null as unread
              from notification_delivery d join notification n on n.id = d.notification_id
             where d.thread = :thread and d.channel <> 'IN_APP' and d.state = 'SENT' and d.settled_at > :since
             order by d.settled_at desc limit 1
            """;
    private static final String SEEN = """
            update notification set read_at = :now
             where read_at is null and id in (select notification_id from notification_delivery where thread = :thread)
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

    /// The last mail about that thread, where the next one has to wait for its time.
    ///
    /// @param thread null for what is news of its own
    Uni<@Nullable EarlierMail> earlier(@Nullable UUID thread, Duration pause, Instant now) {
        return thread == null
                ? Uni.createFrom().nullItem()
                : getSession()
                        .chain(session -> session.createNativeQuery(EARLIER, Tuple.class)
                                .setParameter("thread", thread)
                                .setParameter("since", now.minus(pause))
                                .getSingleResultOrNull())
                        .map(row -> row == null ? null : earlier(row, pause));
    }

    private static EarlierMail earlier(Tuple row, Duration pause) {
        Instant leftAt = row.get("settled_at", OffsetDateTime.class).toInstant();
        return new EarlierMail(leftAt.plus(pause), row.get("unread", Boolean.class));
    }

    /// @param thread null for what is news of its own
    Uni<Void> write(Notification notification, List<Delivery> deliveries, @Nullable UUID thread) {
        return persistAndFlush(notification)
                .chain(this::getSession)
                .chain(session -> session.createNativeQuery(DELIVER)
                        .setParameter("id", notification.id())
                        .setParameter("thread", thread)
                        .setParameter("now", notification.createdAt())
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

    /// All of a thread is read.
    Uni<Void> seen(UUID thread, Instant now) {
        return getSession()
                .chain(session -> session.createNativeQuery(SEEN)
                        .setParameter("thread", thread)
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /// What is read in the app need not go out any more. Ids of others' are passed over.
    Uni<Void> read(String subject, List<UUID> ids, Instant now) {
        return update("readAt = ?1 where subject = ?2 and readAt is null and id in (?3)", now, subject, ids)
                .replaceWithVoid();
    }
}
