package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.subjectdata.PersonalData;
import clinic.telerehab.kit.subjectdata.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What check-ins tell about patients. A review of nobody helps nobody, so nothing stays.
@ApplicationScoped
class CheckInData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.ofPatient("technique_review")
                        .logins("reviewer")
                        .json("error_codes", "comments")
                        .deleted(),
                PersonalTable.ofPatient("check_in")
                        .logins("requested_by")
                        .json("exercises", "questions", "answers", "clips")
                        .deleted());
    }
}
