package clinic.telerehab.messaging.room;

import java.time.Instant;
import java.util.UUID;

/// A room that is needed.
public record RoomPlan(UUID roomId, UUID patientId, UUID clinicId, Instant startsAt, Instant endsAt) {}
