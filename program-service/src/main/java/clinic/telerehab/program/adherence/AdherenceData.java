package clinic.telerehab.program.adherence;

import static clinic.telerehab.kit.subjectdata.PersonalTable.ofPatient;

import clinic.telerehab.kit.subjectdata.PersonalData;
import clinic.telerehab.kit.subjectdata.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What adherence tells about patients. All of it is derived; erased, nothing stays.
@ApplicationScoped
class AdherenceData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                ofPatient("symptom_reading")
                        .keyed("session_id")
                        .working("pain as sessions report it; the sessions are exported")
                        .deleted(),
                ofPatient("adherence_snapshot")
                        .keyed("program_id")
                        .working("reckoned from the sessions and the plan, which are exported")
                        .deleted(),
                ofPatient("adherence_condition")
                        .working("which findings in the snapshots were told already")
                        .deleted());
    }
}
