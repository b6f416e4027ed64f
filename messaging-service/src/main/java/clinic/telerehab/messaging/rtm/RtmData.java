package clinic.telerehab.messaging.rtm;

import clinic.telerehab.kit.subjectdata.PersonalData;
import clinic.telerehab.kit.subjectdata.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What the evidence of remote monitoring keeps about patients.
@ApplicationScoped
class RtmData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.ofPatient("contact_entry").deleted(),
                PersonalTable.ofPatient("live_contact")
                        .keyed("room_id")
                        .working("who speaks with the patient at this moment; it becomes an entry of time")
                        .deleted(),
                PersonalTable.ofPatient("monitoring_start")
                        .keyed("patient_id")
                        .working("when something was first reported; program-service hands out what")
                        .deleted());
    }
}
