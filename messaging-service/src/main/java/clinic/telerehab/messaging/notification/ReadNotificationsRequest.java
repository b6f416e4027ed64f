package clinic.telerehab.messaging.notification;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Which of one's notifications were seen.
@Schema(examples = """
        {"ids": ["0197a5c2-7e10-7c3a-9b1f-2f6d1c0a4e55"]}
        """)
record ReadNotificationsRequest(@NotEmpty @Size(max = 100) List<@NotNull UUID> ids) {}
