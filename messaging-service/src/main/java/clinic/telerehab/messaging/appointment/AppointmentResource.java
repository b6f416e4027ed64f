package clinic.telerehab.messaging.appointment;

import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Appointments over HTTP.
@Path("/v1/appointments")
@Tag(name = "Appointments")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN})
public class AppointmentResource {
    private final AppointmentService appointments;
    private final AppointmentCommands commands;

    AppointmentResource(AppointmentService appointments, AppointmentCommands commands) {
        this.appointments = appointments;
        this.commands = commands;
    }

    @GET
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN, Role.CLINIC_ADMIN})
    @Operation(operationId = "listAppointments", summary = "Appointments, the next one first")
    public Uni<Page<AppointmentView>> list(
            @BeanParam @Valid AppointmentFilter filter, @BeanParam @Valid PageRequest page) {
        return appointments.list(filter, page);
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "proposeAppointment", summary = "Propose a time to the other side")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Proposed before",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    public Uni<Response> propose(@RestPath UUID id, @NotNull @Valid ProposeAppointmentRequest request) {
        return appointments.propose(id, request).map(Creation::response);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN, Role.CLINIC_ADMIN})
    @Operation(operationId = "getAppointment", summary = "One appointment")
    public Uni<AppointmentView> get(@RestPath UUID id) {
        return appointments.get(id);
    }

    @GET
    @Path("/{id}/calendar")
    @Produces("text/calendar")
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN, Role.CLINIC_ADMIN})
    @Operation(operationId = "getAppointmentCalendar", summary = "One appointment for a calendar (RFC 5545)")
    public Uni<String> calendar(@RestPath UUID id) {
        return appointments.calendar(id);
    }

    @POST
    @Path("/{id}/confirm")
    @Operation(operationId = "confirmAppointment", summary = "Agree to the time the other side proposed")
    public Uni<AppointmentView> confirm(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return commands.confirm(id, seen);
    }

    @POST
    @Path("/{id}/decline")
    @Operation(operationId = "declineAppointment", summary = "Decline the time the other side proposed")
    public Uni<AppointmentView> decline(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return commands.decline(id, seen);
    }

    @POST
    @Path("/{id}/reschedule")
    @Operation(operationId = "rescheduleAppointment", summary = "Propose another time, to be confirmed anew")
    public Uni<AppointmentView> reschedule(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull @Valid RescheduleRequest request) {
        return commands.reschedule(id, seen, request);
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(operationId = "cancelAppointment", summary = "Cancel an appointment")
    public Uni<AppointmentView> cancel(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return commands.cancel(id, seen);
    }

    @POST
    @Path("/{id}/arrive")
    @Operation(operationId = "arriveAtAppointment", summary = "Say that the patient is there")
    public Uni<AppointmentView> arrive(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return commands.arrive(id, seen);
    }

    @POST
    @Path("/{id}/fulfil")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "fulfilAppointment", summary = "Say that it took place")
    public Uni<AppointmentView> fulfil(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return commands.fulfil(id, seen);
    }

    @POST
    @Path("/{id}/no-show")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "missAppointment", summary = "Say that the patient did not come")
    public Uni<AppointmentView> noShow(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return commands.noShow(id, seen);
    }
}
