package clinic.telerehab.messaging.room;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.room.Participant.Kind;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is at the doors of rooms and in them. The room's row must be locked for changes.
@ApplicationScoped
class Participants {
    private static final String ARRIVE = """
            insert into room_participant (room_id, id, kind, display_name, is_admitted, is_present, arrived_at)
            values (:room, :id, :kind,
                    coalesce(cast(:name as text), (select max(p.display_name) from practitioner_link p join room r
                                                       on r.clinic_id = p.clinic_id and r.id = :room
                                                    where p.subject = :id and :kind = 'CLINICIAN')),
                    :admitted, true, :now)
            on conflict (room_id, id) do update
               set is_present = true, is_admitted = room_participant.is_admitted or excluded.is_admitted
            """;
    private static final String ADMIT =
            "update room_participant set is_admitted = true where room_id = :room and id = :id and is_present";
    private static final String LEAVE =
            "update room_participant set is_present = false where room_id = :room and id = :id";
    private static final String ALL_LEAVE = "update room_participant set is_present = false where room_id = :room";
    private static final String OF = """
            select id, kind, display_name, is_admitted, is_present from room_participant
             where room_id = :room order by arrived_at, id
            """;

    /// Comes to the door; whoever was let in before is in again.
    Uni<Void> arrive(UUID room, Arrival arrival, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ARRIVE)
                        .setParameter("room", room)
                        .setParameter("id", arrival.id())
                        .setParameter("kind", arrival.kind().name())
                        .setParameter("name", arrival.name())
                        .setParameter("admitted", arrival.kind() == Kind.CLINICIAN)
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /// Somebody who comes.
    ///
    /// @param name of a guest; staff is named by the directory, the patient not at all
    record Arrival(String id, Kind kind, @Nullable String name) {}

    /// @throws DomainProblem `not-found` when nobody of that id waits
    Uni<Void> admit(UUID room, String id) {
        return change(ADMIT, room, id)
                .invoke(rows -> {
                    if (rows == 0) {
                        throw new DomainProblem(CommonProblem.NOT_FOUND);
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> leave(UUID room, String id) {
        return change(LEAVE, room, id).replaceWithVoid();
    }

    private static Uni<Integer> change(String change, UUID room, String id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(change)
                        .setParameter("room", room)
                        .setParameter("id", id)
                        .executeUpdate());
    }

    Uni<Void> allLeave(UUID room) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ALL_LEAVE)
                        .setParameter("room", room)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<List<Participant>> of(UUID room) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, Tuple.class)
                        .setParameter("room", room)
                        .getResultList())
                .map(rows -> rows.stream().map(Participants::participant).toList());
    }

    private static Participant participant(Tuple row) {
        return new Participant(
                row.get("id", String.class),
                Kind.valueOf(row.get("kind", String.class)),
                row.get("display_name", String.class),
                row.get("is_admitted", Boolean.class),
                row.get("is_present", Boolean.class));
    }
}
