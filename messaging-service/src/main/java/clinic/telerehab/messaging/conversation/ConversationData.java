package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.subjectdata.PersonalData;
import clinic.telerehab.kit.subjectdata.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What conversations tell about patients: there is nothing to count in them, so nothing stays.
@ApplicationScoped
class ConversationData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.through("message", "conversation", "conversation_id")
                        .logins("sender_subject")
                        .deleted(),
                PersonalTable.ofPatient("conversation").deleted());
    }
}
