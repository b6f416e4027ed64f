package clinic.telerehab.patient.timeline;

import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// A patient's timeline over HTTP.
@Path("/v1/patients/{id}/timeline")
@Tag(name = "Patients")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN})
public class TimelineResource {
    private final TimelineService timeline;

    TimelineResource(TimelineService timeline) {
        this.timeline = timeline;
    }

    @GET
    @Operation(
            operationId = "getTimeline",
            summary = "What happened in a patient's record, newest first: codes and times, never free text")
    public Uni<Page<TimelineEntry>> read(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        return timeline.read(id, page);
    }
}
