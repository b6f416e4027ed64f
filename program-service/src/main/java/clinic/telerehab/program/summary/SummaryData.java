package clinic.telerehab.program.summary;

import static clinic.telerehab.kit.subjectdata.PersonalTable.ofPatient;

import clinic.telerehab.kit.subjectdata.PersonalData;
import clinic.telerehab.kit.subjectdata.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What was summed up of patients. Erased, nothing stays.
@ApplicationScoped
class SummaryData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(ofPatient("program_summary_told")
                .keyed("patient_id")
                .working("what the caseload was told last of the sessions and programs")
                .deleted());
    }
}
