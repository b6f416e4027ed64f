package clinic.telerehab.messaging.inbox;

import clinic.telerehab.kit.subjectdata.PersonalData;
import clinic.telerehab.kit.subjectdata.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What the inbox tells about patients. An alert about nobody helps nobody, so nothing stays.
@ApplicationScoped
class InboxData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.through("inbox_alert", "inbox_item", "item_id")
                        .keyed("event_id")
                        .working("which events were taken in; the items are exported")
                        .deleted(),
                PersonalTable.through("inbox_escalation", "inbox_item", "item_id")
                        .keyed("item_id")
                        .working("how many people were told of an item; the items are exported")
                        .deleted(),
                PersonalTable.ofPatient("inbox_item")
                        .json("evidence")
                        .logins("acknowledged_by", "settled_by")
                        .deleted());
    }
}
