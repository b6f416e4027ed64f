package clinic.telerehab.patient.dataprotection;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.lead;
import static clinic.telerehab.patient.People.linkedPatient;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.physiotherapist;
import static clinic.telerehab.patient.People.stranger;

import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.Courses;
import clinic.telerehab.patient.Courses.Course;
import clinic.telerehab.patient.People;
import clinic.telerehab.patient.People.Clinic;
import clinic.telerehab.patient.People.Login;
import clinic.telerehab.patient.People.Practitioner;
import java.time.Instant;
import java.util.UUID;

/// A patient about whom something is recorded wherever something can be, each text with the patient's own mark.
///
/// @param mark no other row of the database has it, unless it is about this patient
record FullRecord(Course course, Practitioner colleague, UUID membership, UUID grant, String mark) {
    static FullRecord make() {
        Clinic clinic = clinic();
        People.allowBreakGlass(clinic);
        Login self = stranger();
        UUID patient = linkedPatient(clinic, self);
        Practitioner lead = physiotherapist(clinic);
        lead(clinic, patient, lead);
        UUID episode = newId();
        Courses.open(lead.login(), patient, episode, "LOW_BACK").statusCode(201);
        var course = new Course(clinic, patient, self, lead, episode);
        var record = new FullRecord(
                course,
                physiotherapist(clinic),
                newId(),
                newId(),
                "mark" + newId().toString().substring(24));
        record.fill();
        return record;
    }

    UUID patient() {
        return course.patient();
    }

    Login admin() {
        return course.clinic().admin().login();
    }

    String phone() {
        return "+49 " + (patient().getLeastSignificantBits() >>> 1);
    }

    private void fill() {
        describe();
        takeIn();
        setGoals();
        People.consent(course.self(), patient(), newId(), "MESSAGING", "DENIED").statusCode(201);
        consentOnPaper();
        Courses.step(course.lead().login(), course.episode(), "activate", null).statusCode(200);
        measure();
        Courses.hasMaintenanceProgram(course.episode(), true);
        Courses.step(course.lead().login(), course.episode(), "discharge", """
                        {"nprsBack": 2, "outcomeSetWaiver": "%s wants it so"}
                        """.formatted(mark))
                .statusCode(200);
        involveOthers();
        hearFromOtherServices();
        Courses.step(course.lead().login(), course.episode(), "close", """
                        {"reason": "MOVED", "note": "%s moved"}
                        """.formatted(mark))
                .statusCode(200);
    }

    private void describe() {
        int version =
                as(admin()).get("/patients/{p}", patient()).then().extract().path("version");
        People.patch(admin(), "/patients/" + patient(), version, """
                        {"givenName": "G%1$s", "familyName": "F%1$s", "gender": "%1$s", "email": "%1$s@example.org",
                         "phone": "%2$s", "recordNumber": "R-%1$s", "birthDate": "1971-11-17",
                         "emergencyContact": {"name": "Bo %1$s", "phone": "%2$s"}}
                        """.formatted(mark, phone()))
                .statusCode(200);
    }

    private void takeIn() {
        as(course.self())
                .body("""
                        {"history": {"durationWeeks": 30, "occupation": "driver %1$s", "medication": "%1$s"},
                         "painMap": {"back": 6, "leg": 2, "belowKnee": false}, "expectations": "%1$s hopes",
                         "equipment": ["BAND"], "redFlags": {"answers": %2$s}}
                        """.formatted(mark, Courses.answers()))
                .put("/episodes/{id}/intake", course.episode())
                .then()
                .statusCode(201);
        Courses.sign(course.lead().login(), course.episode(), 0, false).statusCode(200);
    }

    private void setGoals() {
        as(course.self())
                .body("""
                        {"kind": "SMART", "text": "%s plays with the children"}
                        """.formatted(mark))
                .put("/episodes/{e}/goals/{id}", course.episode(), newId())
                .then()
                .statusCode(201);
    }

    private void consentOnPaper() {
        as(course.lead().login())
                .body("""
                        {"scope": "TELEREHAB", "decision": "GRANTED", "policyVersion": "2026-01", "method": "PAPER",
                         "evidenceRef": "shelf/%s"}
                        """.formatted(mark))
                .put("/patients/{p}/consents/{id}", patient(), newId())
                .then()
                .statusCode(201);
    }

    private void measure() {
        UUID wrong = newId();
        record(wrong, "NPRS_BACK", "\"answers\": {\"pain\": 7}");
        as(course.lead().login())
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"not %s\"}".formatted(mark))
                .post("/assessments/{id}/retract", wrong)
                .then()
                .statusCode(200);
        record(newId(), "NPRS_BACK", "\"answers\": {\"pain\": 5}");
        record(newId(), "PSFS", """
                "namedItems": {"a": "lifting %1$s", "b": "sitting", "c": "sleeping"},
                "answers": {"a": 3, "b": 4, "c": 5}
                """.formatted(mark));
    }

    private void record(UUID id, String instrument, String content) {
        as(course.lead().login())
                .body("""
                        {"instrument": "%s", "mode": "CLINICIAN", "occasion": "INTERIM", %s, "takenAt": "%s"}
                        """.formatted(instrument, content, Instant.now()))
                .put("/episodes/{e}/assessments/{id}", course.episode(), id)
                .then()
                .statusCode(201);
    }

    private void involveOthers() {
        People.join(admin(), patient(), membership, physiotherapist(course.clinic()), "MEMBER", null)
                .statusCode(201);
        People.offer(course.lead().login(), patient(), newId(), physiotherapist(course.clinic()))
                .statusCode(201);
        as(colleague.login())
                .body("""
                        {"reasonCode": "EMERGENCY", "freeText": "%s collapsed in the waiting room, team not in."}
                        """.formatted(mark))
                .put("/patients/{p}/access-grants/{id}", patient(), grant)
                .then()
                .statusCode(201);
        as(admin())
                .header("If-Match", "\"0\"")
                .body("{\"outcome\": \"JUSTIFIED\", \"note\": \"%s was glad.\"}".formatted(mark))
                .post("/access-grants/{id}/review", grant)
                .then()
                .statusCode(200);
    }

    /// What their feeds would bring, written behind the service's back.
    private void hearFromOtherServices() {
        TestPostgres.execute(DataRequests.DATABASE, """
                insert into feed_parked (producer, event_id, subject, event, failure, parked_at)
                values ('program', '%1$s', '%1$s', '{"data": {"patientId": "%2$s", "name": "%3$s"}}', 'x', now());
                insert into program_summary (patient_id, band) values ('%2$s', 'RED') on conflict do nothing;
                insert into inbox_summary (patient_id, critical, high, medium, low) values ('%2$s', 1, 0, 0, 0)
                """.formatted(newId(), patient(), mark));
    }
}
