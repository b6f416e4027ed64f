package clinic.telerehab.messaging.inbox;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which alerts are listed, for `@BeanParam`.
public class InboxFilter {
    @QueryParam("state")
    @Nullable
    InboxState state;

    @QueryParam("severity")
    @Nullable
    Severity severity;

    @QueryParam("assignee")
    @Pattern(regexp = "me")
    @Parameter(description = "`me`: only those that you look after")
    @Nullable
    String assignee;
}
