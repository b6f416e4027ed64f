package clinic.telerehab.messaging.inbox;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What came of an alert.
record ResolveRequest(
        @NotNull InboxItem.Resolution code,
        @Size(max = 1000) @Nullable String note) {}
