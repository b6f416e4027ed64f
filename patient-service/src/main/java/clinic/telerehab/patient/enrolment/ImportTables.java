package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.change.RequestHash;
import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.patient.preference.Accessibility;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Registers many patients in one statement, told and audited in the same.
@ApplicationScoped
class ImportTables {
    private static final String INSERT = """
            with incoming as (
                 select * from json_to_recordset(cast($1 as text)::json) as t (
                        id uuid, "clinicId" uuid, "recordNumber" text, "givenName" text, "familyName" text,
                        "birthDate" date, "sexAtBirth" text, gender text, email text, phone text, locale text,
                        timezone text, "emergencyContact" json, accessibility json, status text, "requestHash" text,
                        event text)),
            created as (
                 insert into patient (id, clinic_id, record_number, given_name, family_name, birth_date, sex_at_birth,
                                      gender, email, phone, locale, timezone, emergency_contact, equipment,
                                      accessibility, contraindication_tags, status, registered_at, request_hash,
                                      version)
                 select id, "clinicId", "recordNumber", "givenName", "familyName", "birthDate", "sexAtBirth", gender,
                        email, phone, locale, timezone, "emergencyContact"::text, '[]', accessibility::text, '[]',
                        status, $2, "requestHash", 0
                   from incoming
                 on conflict (clinic_id, record_number) do nothing
                 returning id, record_number),
            told as (
                 insert into feed_event (id, type, kind, subject, occurred_at, data)
                 select gen_random_uuid(), 'patient', 'STATE', id, $2, event from created join incoming using (id)),
            audited as (
                 insert into audit_entry
                        (id, recorded_at, subject, role, client, action, patient_id, outcome, break_glass)
                 select gen_random_uuid(), $2, $3, $4, $5, $6, id, 'allowed', false from created)
            select id, record_number from created
            """;

    private final ObjectMapper json;
    private final Clock clock;

    ImportTables(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /// One row of what the statement reads: a registration, and what the other services are told of it.
    private record Incoming(
            UUID id,
            @JsonUnwrapped RegisterPatientRequest request,
            Accessibility accessibility,
            PatientStatus status,
            String requestHash,
            String event) {}

    /// @return the ids of those that were new, by record number; the others exist and are left alone
    Uni<Map<String, UUID>> insert(SqlClient connection, Caller caller, List<RegisterPatientRequest> requests) {
        String incoming = text(requests.stream().map(this::incoming).toList());
        Tuple arguments = Tuple.of(incoming, clock.instant().atOffset(ZoneOffset.UTC))
                .addString(caller.subject())
                .addString(caller.leadingRole())
                .addString(caller.client())
                .addString(EnrolmentService.IMPORT.code());
        return connection.preparedQuery(INSERT).execute(arguments).map(ImportTables::idsByNumber);
    }

    private Incoming incoming(RegisterPatientRequest request) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        var patient = Patient.register(id, request, RequestHash.of(request), clock.instant());
        return new Incoming(
                id,
                request,
                Accessibility.NONE,
                patient.status(),
                patient.requestHash(),
                text(PatientEvent.of(patient, false)));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was read can be written", impossible);
        }
    }

    private static Map<String, UUID> idsByNumber(RowSet<Row> created) {
        Map<String, UUID> ids = new HashMap<>();
        created.forEach(row -> ids.put(row.getString("record_number"), row.getUUID("id")));
        return ids;
    }
}
