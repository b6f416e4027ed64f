package clinic.telerehab.messaging.media;

import clinic.telerehab.kit.subjectdata.PersonalData;
import clinic.telerehab.kit.subjectdata.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What media tell about patients. The rows stay until the store is emptied of what they name, and tell nothing else.
@ApplicationScoped
class MediaData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.ofPatient("media_object")
                        .logins("uploader")
                        .without("upload_id", "claimed_until")
                        .overwritten("""
                        uploader = 'erased', sha256 = repeat('0', 64), bytes = 1, duration_ms = null, codec = null,
                        state = 'DELETED', refusal = null, ended_at = coalesce(ended_at, now()), claimed_until = null
                        """),
                PersonalTable.ofPatient("legal_hold")
                        .keyed("patient_id")
                        .working("a copy; patient-service hands out the requests that are held")
                        .deleted());
    }
}
