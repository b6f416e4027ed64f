package clinic.telerehab.messaging.stream;

import clinic.telerehab.kit.subjectdata.PersonalData;
import clinic.telerehab.kit.subjectdata.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What open streams are told about patients: ids, for a few days.
@ApplicationScoped
class StreamData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.ofPatient("stream_event")
                .keyed("patient_id")
                .working("that something changed; what it was is exported")
                .deleted());
    }
}
