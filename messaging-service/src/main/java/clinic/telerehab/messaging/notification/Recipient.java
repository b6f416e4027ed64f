package clinic.telerehab.messaging.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is told: a patient, or a member of staff at one clinic. Their login is looked up when it is told; who has none
/// that is in use is not told.
///
/// @param clinicId null for a patient, who has one clinic
public record Recipient(UUID id, @Nullable UUID clinicId) {
    public static Recipient patient(UUID patientId) {
        return new Recipient(patientId, null);
    }

    public static Recipient staff(UUID practitionerId, UUID clinicId) {
        return new Recipient(practitionerId, clinicId);
    }

    boolean isStaff() {
        return clinicId != null;
    }
}
