package clinic.telerehab.program.progression;

import static clinic.telerehab.kit.subjectdata.PersonalTable.ofPatient;

import clinic.telerehab.kit.subjectdata.PersonalData;
import clinic.telerehab.kit.subjectdata.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What proposals tell about patients: all of it is theirs.
@ApplicationScoped
class ProgressionData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(ofPatient("progression_proposal")
                .json("before", "proposed", "applied", "evidence", "params")
                .logins("decided_by", "on_behalf_of")
                .deleted());
    }
}
