package clinic.telerehab.program.reason;

import static clinic.telerehab.kit.subjectdata.PersonalTable.ofPatient;

import clinic.telerehab.kit.subjectdata.PersonalData;
import clinic.telerehab.kit.subjectdata.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What patients said of why they did not exercise. Erased, nothing stays.
@ApplicationScoped
class ReasonData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(ofPatient("non_adherence_reason").deleted());
    }
}
