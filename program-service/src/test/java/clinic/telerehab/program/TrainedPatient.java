package clinic.telerehab.program;

import static clinic.telerehab.program.Requests.newId;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPostgres;
import java.util.UUID;

/// A patient about whom there is something in every table that can hold it, each text with the patient's own mark.
/// Written behind the service's back, since what is tested is what becomes of rows, however they came about.
///
/// @param mark no other row of the database has it, unless it is about this patient
record TrainedPatient(FedCast cast, UUID program, UUID session, String mark) {
    static final String DATABASE = "program_test";

    static TrainedPatient make() {
        var trained = new TrainedPatient(
                FedCast.meet("program"),
                newId(),
                newId(),
                "mark" + newId().toString().substring(24));
        trained.prescribe();
        trained.train();
        trained.follow();
        trained.read();
        trained.progress();
        trained.tell();
        return trained;
    }

    private void prescribe() {
        TestPostgres.execute(DATABASE, """
                insert into program (id, patient_id, clinic_id, kind, title, status, start_date, revision, weekly_target,
                                     auto_progress, created_at, created_by, activated_at, activated_by, request_hash,
                                     version)
                values ('%1$s', '%2$s', '%3$s', 'TREATMENT', 'For %4$s', 'ACTIVE', '2026-01-01', 1, 3,
                        '{"enabled": false}', now(), '%5$s', now(), '%5$s', 'hash %4$s', 1);
                insert into program_revision (id, program_id, patient_id, number, effective_from, origin, author, reason,
                                              items, validation, created_at, request_hash)
                values (gen_random_uuid(), '%1$s', '%2$s', 1, '2026-01-01', 'CLINICIAN', '%5$s', 'as %4$s wished',
                        '[{"itemId": "%1$s", "exerciseCode": "WALK", "exerciseVersion": 1, "dose": {"minutes": 5},
                           "schedule": {"timesPerWeek": 3}, "contingency": {"mode": "SYMPTOM_GUIDED"}, "place": "HOME",
                           "techniqueReviewRequired": false, "note": "%4$s", "paused": false}]', '{}', now(), 'hash');
                insert into program_hold (id, program_id, patient_id, from_day, until_day, review_on, reason_code,
                                          keep_walking, created_at, created_by)
                values (gen_random_uuid(), '%1$s', '%2$s', '2026-01-05', '2026-01-09', '2026-01-08', 'FLARE', true, now(),
                        '%5$s')
                """.formatted(program, cast.patient(), cast.clinic(), mark, cast.login("lead")));
    }

    private void train() {
        TestPostgres.execute(DATABASE, """
                insert into session_log (id, patient_id, clinic_id, program_id, revision, local_date, started_at, ended_at,
                                         timezone, content, max_pain, status, submitted_at, received_at, request_hash)
                values ('%1$s', '%2$s', '%3$s', '%4$s', 1, '2026-01-02', now(), now(), 'Europe/Berlin',
                        '{"items": [], "comment": "%5$s it hurts"}', 9, 'AMENDED', now(), now(), 'hash %5$s');
                insert into session_version (session_id, number, status, content, changed_at, changed_by, reason)
                values ('%1$s', 1, 'SUBMITTED', '{"items": [], "comment": "%5$s"}', now(), '%6$s', '%5$s mistyped');
                insert into session_alert (session_id, type, raised_at) values ('%1$s', 'A-PAIN-SPIKE', now());
                insert into planned_session (id, program_id, patient_id, local_date, revision, item_ids, status, version)
                values (gen_random_uuid(), '%4$s', '%2$s', '2026-01-02', 1, '[]', 'DONE', 0);
                insert into plan_calendar (program_id, patient_id, next_day, look_at, version)
                values ('%4$s', '%2$s', '2026-01-03', '2100-01-01', 0)
                """.formatted(
                        session, cast.patient(), cast.clinic(), program, mark, cast.login("patient-self")));
    }

    private void follow() {
        TestPostgres.execute(DATABASE, """
                insert into symptom_reading (session_id, moment, program_id, patient_id, local_date, back)
                values ('%1$s', 'BEFORE', '%2$s', '%3$s', '2026-01-02', 9);
                insert into adherence_snapshot (program_id, local_date, patient_id, band, gap_days, figures)
                values ('%2$s', '2026-01-02', '%3$s', 'GREEN', 0, '{}');
                insert into adherence_condition (id, program_id, patient_id, code, since, level, told_on, found_at, version)
                values (gen_random_uuid(), '%2$s', '%3$s', 'REVIEW_DUE', '2026-01-02', 1, '2026-01-02', now(), 0);
                insert into program_summary_told (patient_id, band) values ('%3$s', 'GREEN');
                insert into non_adherence_reason (id, patient_id, program_id, code, comment, local_date, given_at,
                                                  request_hash)
                values (gen_random_uuid(), '%3$s', '%2$s', 'FEAR', '%4$s', '2026-01-02', now(), 'hash')
                """.formatted(session, program, cast.patient(), mark));
    }

    private void read() {
        TestPostgres.execute(DATABASE, """
                insert into education_assignment (id, patient_id, card_code, reason, assigned_at, assigned_by)
                values (gen_random_uuid(), '%s', 'EDU-FORM', 'CLINICIAN', now(), '%s')
                """.formatted(cast.patient(), cast.login("lead")));
    }

    private void progress() {
        TestPostgres.execute(
                DATABASE, """
                insert into technique_status (patient_id, exercise_code, review_id, verdict, error_codes, reviewed_at,
                                              heard_at)
                values ('%1$s', 'GLUTE-BRIDGE', gen_random_uuid(), 'CORRECT', '["TOO_FAST"]', now(), now());
                insert into progression_proposal (id, program_id, patient_id, clinic_id, item_id, kind, rule_id, before,
                                                  evidence, explanation_key, params, status, created_at, expires_at,
                                                  tell_at, decided_at, decided_by, reason_code, reason, version)
                values (gen_random_uuid(), '%2$s', '%1$s', '%3$s', gen_random_uuid(), 'PROGRESS', 'PRG-PROG-01',
                        '{"exerciseCode": "GLUTE-BRIDGE"}', '["%4$s"]', 'progress.step', '{"sessions": "3"}', 'REJECTED',
                        now(), now() + interval '14 days', now() + interval '3 days', now(), '%5$s', 'OTHER',
                        '%6$s would rather not', 0)
                """.formatted(cast.patient(), program, cast.clinic(), session, cast.login("lead"), mark));
    }

    /// As its features tell, and as others told what could not be taken in.
    private void tell() {
        TestPostgres.execute(DATABASE, """
                insert into feed_event (id, type, kind, subject, occurred_at, data)
                values (gen_random_uuid(), 'program', 'STATE', '%1$s', now(), '{"patientId": "%2$s"}'),
                       (gen_random_uuid(), 'session-logged', 'SIGNAL', '%2$s', now(), '{"patientId": "%2$s"}');
                insert into feed_parked (producer, event_id, subject, event, failure, parked_at)
                values ('elsewhere', '%3$s', '%3$s', '{"data": {"patientId": "%2$s", "name": "%4$s"}}', 'x', now())
                """.formatted(program, cast.patient(), newId(), mark));
    }
}
