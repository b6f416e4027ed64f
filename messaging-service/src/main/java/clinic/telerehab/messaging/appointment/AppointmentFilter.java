package clinic.telerehab.messaging.appointment;

import clinic.telerehab.kit.hardening.QueryMoment;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which appointments are listed, for `@BeanParam`.
public class AppointmentFilter {
    private static final Instant BEFORE_ALL = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant AFTER_ALL = Instant.parse("2200-01-01T00:00:00Z");

    @QueryParam("from")
    @Parameter(
            description = "Those that end after it",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    QueryMoment from;

    @QueryParam("to")
    @Parameter(
            description = "Those that begin before it",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    QueryMoment to;

    @QueryParam("patientId")
    @Nullable
    UUID patientId;

    @QueryParam("state")
    @Nullable
    AppointmentState state;

    Instant fromAt() {
        return from == null ? BEFORE_ALL : from.at();
    }

    Instant toAt() {
        return to == null ? AFTER_ALL : to.at();
    }
}
