package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.subjectdata.PersonalData;
import clinic.telerehab.kit.subjectdata.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What conversations tell about patients: there is nothing to count in them, so nothing stays. What a care team says
/// among themselves is erased like the rest, and not handed out.
@ApplicationScoped
class ConversationData implements PersonalData {
    private static final String OF_PATIENT =
            "t.conversation_id in (select id from conversation where patient_id = :patient)";
    private static final String FORMER = """
            t.message_id in (select m.id from message m join conversation c on c.id = m.conversation_id
                              where c.patient_id = :patient)
            """;

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.found("message_former_text", FORMER)
                        .keyed("message_id")
                        .working("what was corrected or taken back")
                        .deleted(),
                PersonalTable.found("message_receipt", OF_PATIENT)
                        .keyed("conversation_id")
                        .working("how far readers had come")
                        .deleted(),
                handedOut(
                        PersonalTable.found("message", OF_PATIENT)
                                .logins("sender_subject")
                                .json("attachments")
                                .without("words")
                                .deleted(),
                        "t.conversation_id in (select id from conversation where patient_id = :patient and kind = 'CARE')"),
                handedOut(
                        PersonalTable.ofPatient("conversation")
                                .without("subject")
                                .deleted(),
                        "t.patient_id = :patient and t.kind = 'CARE'"));
    }

    /// Hands out fewer rows than are erased.
    private static PersonalTable handedOut(PersonalTable all, String rows) {
        return new PersonalTable(all.name(), rows, all.key(), all.shown(), all.isExported(), all.erasure());
    }
}
