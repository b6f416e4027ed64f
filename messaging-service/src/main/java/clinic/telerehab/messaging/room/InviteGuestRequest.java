package clinic.telerehab.messaging.room;

import clinic.telerehab.kit.change.RequestHash;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who is to come without a login, such as an interpreter.
@Schema(examples = """
        {"name": "Interpreter"}
        """)
record InviteGuestRequest(@NotBlank @Size(max = 80) String name) {
    String hash(UUID roomId) {
        return RequestHash.of(roomId, this);
    }
}
