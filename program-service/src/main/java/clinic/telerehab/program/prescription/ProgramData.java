package clinic.telerehab.program.prescription;

import static clinic.telerehab.kit.subjectdata.PersonalTable.ofPatient;

import clinic.telerehab.kit.subjectdata.PersonalData;
import clinic.telerehab.kit.subjectdata.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What programs tell about patients. Erased, it stays that there was one, of which kind and when; a revision never
/// changes, so it goes.
@ApplicationScoped
class ProgramData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                ofPatient("program_revision")
                        .json("items", "validation")
                        .logins("author", "on_behalf_of")
                        .deleted(),
                ofPatient("program_hold").logins("created_by", "ended_by").deleted(),
                ofPatient("program")
                        .json("draft_items", "auto_progress")
                        .logins("created_by", "activated_by", "ended_by")
                        .overwritten("""
                                title = 'erased', request_hash = 'erased', version = version + 1,
                                draft_items = case when draft_items is null then null else '[]' end,
                                end_reason = case when ended_at is null then 'OTHER' else end_reason end,
                                status = case when ended_at is null then 'DISCONTINUED' else status end,
                                ended_at = coalesce(ended_at, now())
                                """));
    }
}
