package clinic.telerehab.messaging.appointment;

import clinic.telerehab.kit.subjectdata.PersonalData;
import clinic.telerehab.kit.subjectdata.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What appointments tell about patients; a time at which nobody was met is of no use.
@ApplicationScoped
class AppointmentData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.through("appointment_reminder", "appointment", "appointment_id")
                        .keyed("appointment_id")
                        .working("that somebody was reminded of an appointment")
                        .deleted(),
                // Which side named the time, not which login.
                PersonalTable.ofPatient("appointment")
                        .show("proposed_by", "t.proposed_by")
                        .deleted());
    }
}
