package clinic.telerehab.patient.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who a login is here.
///
/// @param patientId set when a patient's record is linked to this login
/// @param practitionerId set when the login is staff
/// @param consentGaps scopes the app needs that the patient has not granted
/// @param patientStatus tells a patient who is suspended why nothing else answers
/// @param locale the language of everything that is written for them
/// @param emergency the clinic's advice in an emergency, in the caller's language
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountView(
        String subject,
        Set<String> roles,
        @Nullable UUID patientId,
        @Nullable UUID practitionerId,
        @Nullable String patientStatus,
        @Nullable UUID clinicId,
        @Nullable String clinicName,
        @Nullable String locale,
        List<String> consentGaps,
        @Nullable EmergencyView emergency) {

    /// The clinic's advice and the number to call.
    record EmergencyView(String phone, String text) {}
}
