package clinic.telerehab.messaging.room;

import clinic.telerehab.kit.change.CreatedOnce;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// Somebody without a login who was given a link.
@Entity
@Immutable
@Table(name = "room_guest")
class Guest implements CreatedOnce {
    @Id
    private UUID id;

    @Column(name = "room_id", nullable = false)
    private UUID roomId;

    @Column(nullable = false)
    private String name;

    @Column(name = "token_hash", nullable = false)
    private String tokenHash;

    @Column(name = "invited_by", nullable = false)
    private String invitedBy;

    @Column(name = "request_hash", nullable = false)
    private String requestHash;

    protected Guest() {}

    static Guest invite(UUID id, UUID roomId, InviteGuestRequest request, String by, String tokenHash) {
        var guest = new Guest();
        guest.id = id;
        guest.roomId = roomId;
        guest.name = request.name();
        guest.tokenHash = tokenHash;
        guest.invitedBy = by;
        guest.requestHash = request.hash(roomId);
        return guest;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String requestHash() {
        return requestHash;
    }

    String tokenHash() {
        return tokenHash;
    }

    UUID roomId() {
        return roomId;
    }

    String name() {
        return name;
    }

    /// Who they are in the room.
    String participantId() {
        return "guest:" + id;
    }
}
