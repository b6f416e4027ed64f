package clinic.telerehab.patient.dataprotection;

import clinic.telerehab.kit.feed.Feed;
import clinic.telerehab.kit.subjectdata.RecordErasure;
import clinic.telerehab.patient.enrolment.Patients;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/// Makes a record unreadable in this service, and tells the others how it stands then: what they were told before is
/// gone from the feed.
@ApplicationScoped
class OwnErasure implements RecordErasure {
    private static final String ERASE = "select 1 from (select erase_patient(:patient, :now)) as done";
    private static final String RELATIONS = """
            select relation_id, practitioner_id, role, state, valid_from, valid_until
              from care_relation where patient_id = :patient and valid_until is not null
            """;

    private final Patients patients;
    private final Feed feed;
    private final Clock clock;

    OwnErasure(Patients patients, Feed feed, Clock clock) {
        this.patients = patients;
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public Uni<Void> of(UUID patientId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ERASE, Integer.class)
                        .setParameter("patient", patientId)
                        .setParameter("now", clock.instant())
                        .getSingleResult())
                .chain(() -> patients.tellAnew(patientId))
                .chain(() -> tellRelations(patientId));
    }

    private Uni<Void> tellRelations(UUID patientId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RELATIONS, Tuple.class)
                        .setParameter("patient", patientId)
                        .getResultList())
                .chain(rows -> tellAll(rows.stream()
                        .map(row -> EndedRelation.of(row, patientId))
                        .toList()));
    }

    private Uni<Void> tellAll(List<EndedRelation> relations) {
        return Multi.createFrom()
                .iterable(relations)
                .onItem()
                .transformToUniAndConcatenate(
                        relation -> feed.tellState("care-relation", relation.relationId(), relation))
                .collect()
                .last();
    }

    /// A care relation that is over, whatever gave it.
    record EndedRelation(
            UUID relationId,
            UUID patientId,
            UUID practitionerId,
            String role,
            String state,
            Instant from,
            Instant until) {
        static EndedRelation of(Tuple row, UUID patientId) {
            return new EndedRelation(
                    row.get("relation_id", UUID.class),
                    patientId,
                    row.get("practitioner_id", UUID.class),
                    row.get("role", String.class),
                    row.get("state", String.class),
                    row.get("valid_from", OffsetDateTime.class).toInstant(),
                    row.get("valid_until", OffsetDateTime.class).toInstant());
        }
    }
}
