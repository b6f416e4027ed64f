package clinic.telerehab.messaging.rtm;

import clinic.telerehab.messaging.room.RoomObserver;
import clinic.telerehab.messaging.room.RoomPresence;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/// Counts how long clinicians and patients speak in rooms, where the clinic wants it. It is the
/// only contact whose length the product sees; all others are entered by hand.
@ApplicationScoped
class LiveContacts implements RoomObserver {
    private static final String PART = """
            with parted as (
                 delete from live_contact where room_id = :room and login <> all (cast(:there as text[]))
                 returning *, floor(extract(epoch from cast(:now as timestamptz) - since)) as seconds)
            insert into contact_entry as e (id, clinic_id, patient_id, practitioner_id, kind, synchronous, started_at,
                                            seconds, source, room_id, request_hash, version)
            select entry_id, clinic_id, patient_id, practitioner_id, 'VIDEO', true, since,
                   least(seconds, :longest), 'AUTO', room_id, '', 0
              from parted where seconds >= 1
                on conflict (room_id, practitioner_id) do update
               set seconds = least(e.seconds + excluded.seconds, :longest), version = e.version + 1
            """;
    private static final String MEET = """
            insert into live_contact (room_id, login, practitioner_id, patient_id, clinic_id, entry_id, since)
            select :room, p.subject, p.practitioner_id, :patient, p.clinic_id, t.entry_id, :now
              from unnest(cast(:there as text[]), cast(:entries as uuid[])) as t (login, entry_id)
              join practitioner_link p on p.subject = t.login and p.clinic_id = :clinic
              join clinic_standing s on s.clinic_id = p.clinic_id and s.rtm
                on conflict (room_id, login) do nothing
            """;
    // Nobody knows when they parted, and evidence is not guessed: whoever was there enters it.
    private static final String FORGET = "delete from live_contact where room_id = :room";
    private static final int LONGEST_SECONDS = 28_800;

    private final Clock clock;

    LiveContacts(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> changed(RoomPresence presence) {
        Set<String> speaking = presence.areBothThere() ? presence.cliniciansIn() : Set.of();
        String[] there = speaking.toArray(String[]::new);
        return part(presence.roomId(), there).chain(() -> meet(presence, there));
    }

    private Uni<Void> part(UUID room, String[] there) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PART)
                        .setParameter("room", room)
                        .setParameter("there", there)
                        .setParameter("now", clock.instant())
                        .setParameter("longest", LONGEST_SECONDS)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> meet(RoomPresence presence, String[] there) {
        UUID[] entries = new UUID[there.length];
        Arrays.setAll(entries, i -> UuidCreator.getTimeOrderedEpoch());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MEET)
                        .setParameter("room", presence.roomId())
                        .setParameter("patient", presence.patientId())
                        .setParameter("clinic", presence.clinicId())
                        .setParameter("there", there)
                        .setParameter("entries", entries)
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> abandoned(UUID roomId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter("room", roomId)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
