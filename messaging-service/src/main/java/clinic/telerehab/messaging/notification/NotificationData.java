package clinic.telerehab.messaging.notification;

import clinic.telerehab.kit.subjectdata.PersonalData;
import clinic.telerehab.kit.subjectdata.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What notifications tell about patients: those to a patient, and those to staff that name one.
@ApplicationScoped
class NotificationData implements PersonalData {
    private static final String TO_PATIENT = "patient_id = :patient";
    private static final String ABOUT_PATIENT = "cast(cast(%s.refs as jsonb) ->> 'patientId' as uuid) = :patient";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.found(
                                "notification_delivery",
                                "t.notification_id in (select n.id from notification n where n.%s or %s)"
                                        .formatted(TO_PATIENT, ABOUT_PATIENT.formatted("n")))
                        .keyed("notification_id")
                        .working("how a notification went out")
                        .deleted(),
                PersonalTable.found("notification", "(t.%s or %s)".formatted(TO_PATIENT, ABOUT_PATIENT.formatted("t")))
                        .json("refs")
                        .logins("subject")
                        .deleted(),
                PersonalTable.ofPatient("notification_preference")
                        .keyed("patient_id")
                        .json("channels")
                        .logins("subject")
                        .deleted());
    }
}
