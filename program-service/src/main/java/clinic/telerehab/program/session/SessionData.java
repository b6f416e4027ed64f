package clinic.telerehab.program.session;

import static clinic.telerehab.kit.subjectdata.PersonalTable.ofPatient;
import static clinic.telerehab.kit.subjectdata.PersonalTable.through;

import clinic.telerehab.kit.subjectdata.PersonalData;
import clinic.telerehab.kit.subjectdata.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What plans and sessions tell about patients. Erased, the day, the status and the highest pain stay, of nobody.
@ApplicationScoped
class SessionData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                ofSession("session_version")
                        .json("content")
                        .logins("changed_by")
                        .deleted(),
                ofSession("session_alert").deleted(),
                ofPatient("session_log")
                        .json("content")
                        .logins("cleared_by")
                        .overwritten("content = '{\"items\": []}', request_hash = 'erased', version = version + 1"),
                ofPatient("planned_session").json("item_ids").deleted(),
                ofPatient("plan_calendar")
                        .keyed("program_id")
                        .working("how far the days of a program are closed; the days are exported")
                        .deleted());
    }

    private static PersonalTable ofSession(String name) {
        return through(name, "session_log", "session_id").keyed("session_id");
    }
}
