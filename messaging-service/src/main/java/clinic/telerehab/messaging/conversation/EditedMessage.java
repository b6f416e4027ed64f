package clinic.telerehab.messaging.conversation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What of a message its sender may correct.
@Schema(examples = """
        {"body": "The bird dog is easy now. May I do two sets more?"}
        """)
record EditedMessage(@NotBlank @Size(max = 4000) String body) {
    static final Set<String> EDITABLE = Set.of("body");

    static EditedMessage of(Message message) {
        return new EditedMessage(message.body());
    }
}
