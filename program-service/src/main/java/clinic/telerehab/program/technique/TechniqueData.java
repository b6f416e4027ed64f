package clinic.telerehab.program.technique;

import static clinic.telerehab.kit.subjectdata.PersonalTable.ofPatient;

import clinic.telerehab.kit.subjectdata.PersonalData;
import clinic.telerehab.kit.subjectdata.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What verdicts tell about patients: all of it is theirs.
@ApplicationScoped
class TechniqueData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(ofPatient("technique_status")
                .keyed("review_id")
                .json("error_codes")
                .deleted());
    }
}
