package clinic.telerehab.messaging.appointment;

import static clinic.telerehab.messaging.Requests.newId;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.messaging.FeatureCalls;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

public class AppointmentCalls implements FeatureCalls {
    private static final AtomicInteger TIMES = new AtomicInteger();

    @Override
    public Map<String, Function<RequestSpecification, Response>> about(FedCast cast) {
        return Map.ofEntries(
                Map.entry("listAppointments", by -> by.get("/appointments")),
                Map.entry("proposeAppointment", by -> by.body(proposal(cast)).put("/appointments/{id}", newId())),
                Map.entry("getAppointment", by -> by.get("/appointments/{id}", appointment(cast, "PROPOSED", "STAFF"))),
                Map.entry(
                        "getAppointmentCalendar",
                        by -> by.get("/appointments/{id}/calendar", appointment(cast, "PROPOSED", "STAFF"))),
                // Proposed by staff, so that the patient answers; a clinician is told that it is not theirs to answer.
                Map.entry("confirmAppointment", by -> command(by, "confirm", appointment(cast, "PROPOSED", "STAFF"))),
                Map.entry("declineAppointment", by -> command(by, "decline", appointment(cast, "PROPOSED", "PATIENT"))),
                Map.entry(
                        "rescheduleAppointment",
                        by -> command(by.body(slot()), "reschedule", appointment(cast, "CONFIRMED", "STAFF"))),
                Map.entry("cancelAppointment", by -> command(by, "cancel", appointment(cast, "CONFIRMED", "STAFF"))),
                // Far ahead, so that whoever may is told that it is too early.
                Map.entry("arriveAtAppointment", by -> command(by, "arrive", appointment(cast, "CONFIRMED", "STAFF"))),
                Map.entry("fulfilAppointment", by -> command(by, "fulfil", appointment(cast, "ARRIVED", "STAFF"))),
                Map.entry("missAppointment", by -> command(by, "no-show", appointment(cast, "CONFIRMED", "STAFF"))));
    }

    private static Response command(RequestSpecification by, String verb, UUID id) {
        return by.header("If-Match", "\"0\"").post("/appointments/{id}/" + verb, id);
    }

    private static String proposal(FedCast cast) {
        Instant start = nextFree();
        return """
                {"patientId": "%s", "practitionerId": "%s", "mode": "VIDEO", "startsAt": "%s", "endsAt": "%s"}
                """.formatted(cast.patient(), cast.practitioner("lead"), start, start.plus(Duration.ofMinutes(30)));
    }

    private static String slot() {
        Instant start = nextFree();
        return "{\"startsAt\": \"%s\", \"endsAt\": \"%s\"}".formatted(start, start.plus(Duration.ofMinutes(30)));
    }

    /// Each hour once, from tomorrow on.
    private static Instant nextFree() {
        return Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(24 + TIMES.incrementAndGet()));
    }

    private static UUID appointment(FedCast cast, String state, String proposedBy) {
        UUID id = newId();
        Instant start = nextFree();
        TestPostgres.execute("messaging_test", """
                insert into appointment (id, clinic_id, patient_id, practitioner_id, mode, starts_at, ends_at, state,
                                         proposed_by, request_hash, version)
                values ('%s', '%s', '%s', '%s', 'VIDEO', '%s', '%s', '%s', '%s', '', 0)
                """.formatted(
                        id,
                        cast.clinic(),
                        cast.patient(),
                        cast.practitioner("lead"),
                        start,
                        start.plus(Duration.ofMinutes(30)),
                        state,
                        proposedBy));
        return id;
    }
}
