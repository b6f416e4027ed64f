package clinic.telerehab.messaging.summary;

import clinic.telerehab.kit.subjectdata.PersonalData;
import clinic.telerehab.kit.subjectdata.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What summing up keeps about patients: counts of what is exported elsewhere.
@ApplicationScoped
class SummaryData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.ofPatient("inbox_summary_due")
                        .keyed("patient_id")
                        .working("that something is to be told")
                        .deleted(),
                PersonalTable.ofPatient("inbox_summary_told")
                        .keyed("patient_id")
                        .working("a fingerprint of what was told last")
                        .deleted());
    }
}
