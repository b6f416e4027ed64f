package clinic.telerehab.messaging.media;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MediaRepository implements PanacheRepositoryBase<MediaObject, UUID> {
    private static final String FREE = " and (claimed_until is null or claimed_until < :now) ";
    private static final String ONE = " limit 1 for update skip locked";
    private static final String TO_VERIFY =
            "select * from media_object where state = 'VERIFYING'" + FREE + "order by created_at" + ONE;
    private static final String TO_ERASE = "select * from media_object where ended_at is not null and erased_at is null"
            + FREE + "order by ended_at" + ONE;
    private static final String OVERDUE = """
            select * from media_object
             where (state = 'AVAILABLE' and retention_until <= :now
                    or state = 'AVAILABLE' and consent_lost_at <= :lostBefore
                    or state = 'UPLOADING' and created_at <= :announcedBefore)
               and not exists (select 1 from legal_hold h where h.patient_id = media_object.patient_id)
            """ + ONE;
    private static final String HOLD =
            "insert into legal_hold (patient_id) values (:patient) on conflict (patient_id) do nothing";
    private static final String RELEASE = "delete from legal_hold where patient_id = :patient";
    private static final String LOSE_CONSENT = """
            update media_object set consent_lost_at = case when consent_scope = any(cast(:granted as text[])) then null
                                                           else coalesce(consent_lost_at, :at) end
             where patient_id = :patient and state in ('UPLOADING', 'VERIFYING', 'AVAILABLE')
            """;
    private static final String HAS_CONSENT =
            "select granted from effective_consent where patient_id = :patient and scope = :scope";
    private static final String SHOWN = "from MediaObject m where m.id in :ids and m.patientId = :patient";

    Uni<MediaObject> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    /// Read again under its lock, which ends with the transaction.
    Uni<MediaObject> lock(MediaObject media) {
        return getSession()
                .chain(session -> session.refresh(media, LockMode.PESSIMISTIC_WRITE))
                .replaceWith(media);
    }

    /// One that waits to be looked at, and that no replica looks at.
    Uni<@Nullable MediaObject> nextToVerify(Instant now) {
        return one(TO_VERIFY, Map.of("now", now));
    }

    /// One that has ended and may still be in the store.
    Uni<@Nullable MediaObject> nextToErase(Instant now) {
        return one(TO_ERASE, Map.of("now", now));
    }

    /// One whose time is over, for whatever reason, unless the law keeps the patient's record.
    Uni<@Nullable MediaObject> nextOverdue(Instant now, Instant lostBefore, Instant announcedBefore) {
        return one(OVERDUE, Map.of("now", now, "lostBefore", lostBefore, "announcedBefore", announcedBefore));
    }

    private Uni<@Nullable MediaObject> one(String query, Map<String, Instant> times) {
        return getSession().chain(session -> {
            var selection = session.createNativeQuery(query, MediaObject.class);
            times.forEach(selection::setParameter);
            return selection.getSingleResultOrNull();
        });
    }

    /// Notes since when the consent that media rest on is withdrawn, and that it is given again.
    Uni<Void> noteConsent(UUID patientId, Collection<String> granted, Instant at) {
        return getSession()
                .chain(session -> session.createNativeQuery(LOSE_CONSENT)
                        .setParameter("patient", patientId)
                        .setParameter("granted", granted.toArray(String[]::new))
                        .setParameter("at", at)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /// Notes whether the law keeps a record.
    Uni<Void> noteHold(UUID patientId, boolean isHeld) {
        return getSession()
                .chain(session -> session.createNativeQuery(isHeld ? HOLD : RELEASE)
                        .setParameter("patient", patientId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Boolean> hasConsent(UUID patientId, String scope) {
        return getSession()
                .chain(session -> session.createNativeQuery(HAS_CONSENT, Boolean.class)
                        .setParameter("patient", patientId)
                        .setParameter("scope", scope)
                        .getSingleResultOrNull())
                .map(Boolean.TRUE::equals);
    }

    Uni<List<MediaObject>> ofPatient(UUID patientId, Collection<UUID> ids) {
        return getSession()
                .chain(session -> session.createSelectionQuery(SHOWN, MediaObject.class)
                        .setParameter("ids", ids)
                        .setParameter("patient", patientId)
                        .getResultList());
    }
}
