package clinic.telerehab.messaging.room;

import java.util.Set;
import java.util.UUID;

/// Who is in a room, as far as others need to know.
///
/// @param isSomebodyThere true when somebody is in it or waits at its door
/// @param isPatientThere true when the patient is one of them
/// @param areBothThere true when the patient and a clinician are in it
/// @param cliniciansIn the logins of the clinicians in it
public record RoomPresence(
        UUID roomId,
        UUID patientId,
        UUID clinicId,
        boolean isSomebodyThere,
        boolean isPatientThere,
        boolean areBothThere,
        Set<String> cliniciansIn,
        boolean isClosed) {}
