package clinic.telerehab.program.education;

import static clinic.telerehab.kit.subjectdata.PersonalTable.ofPatient;

import clinic.telerehab.kit.subjectdata.PersonalData;
import clinic.telerehab.kit.subjectdata.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Which cards a patient got and read; erased, nothing of it stays.
@ApplicationScoped
class EducationData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(ofPatient("education_assignment").logins("assigned_by").deleted());
    }
}
