package clinic.telerehab.messaging.room;

import clinic.telerehab.kit.subjectdata.PersonalData;
import clinic.telerehab.kit.subjectdata.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What rooms tell about patients: when they had a call, and who else came.
@ApplicationScoped
class RoomData implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.through("room_participant", "room", "room_id")
                        .keyed("room_id")
                        .without("id")
                        .deleted(),
                PersonalTable.through("room_guest", "room", "room_id")
                        .logins("invited_by")
                        .without("token_hash")
                        .deleted(),
                PersonalTable.ofPatient("room").deleted());
    }
}
