package clinic.telerehab.patient.dataprotection;

import static clinic.telerehab.patient.dataprotection.PersonalTable.ofEpisode;
import static clinic.telerehab.patient.dataprotection.PersonalTable.ofPatient;
import static clinic.telerehab.patient.dataprotection.PersonalTable.working;

import java.util.List;

/// Where this service keeps anything about a patient. Exports read by this list, and a test holds it and the SQL
/// function `erase_patient` against the tables that there are: whoever adds a table says what becomes of its rows.
final class PersonalData {
    static final List<PersonalTable> TABLES = List.of(
            new PersonalTable(
                    "patient",
                    "t.id = :patient",
                    "id",
                    List.of("emergency_contact", "equipment", "accessibility", "contraindication_tags"),
                    true),
            ofPatient("invitation"),
            ofPatient("care_team_membership"),
            ofPatient("care_team_transfer"),
            ofPatient("access_grant"),
            ofPatient("consent_decision"),
            ofPatient("episode", "condition_code", "referral", "raised_flags", "cleared_flags"),
            ofEpisode("episode_transition"),
            ofEpisode("intake_assessment", "self_report", "red_flags", "raised_flags", "contraindication_tags"),
            ofEpisode("goal"),
            ofPatient("follow_up", "answers"),
            ofPatient("assessment", "answers", "named_items", "totals", "score_trace"),
            ofPatient("assessment_request"),
            ofPatient("data_request", "parts"),
            working("link_attempt", "tries of a login to redeem a code, for an hour"),
            working("program_summary", "what program-service tells; its own part hands it out"),
            working("inbox_summary", "what messaging-service tells; its own part hands it out"),
            working("caseload_row", "made of the tables above"),
            working("caseload_due", "when a row of the caseload is made anew"),
            working("feed_event", "what the other services are told of the tables above"),
            working("feed_parked", "what the other services told and could not be taken in"));

    /// What staff did with the record; the entries themselves are sealed and stay.
    static final String ACCESS_LOG = """
            (select coalesce(jsonb_agg(jsonb_build_object('at', a.recorded_at, 'displayName', p.display_name,
                        'profession', p.profession, 'role', a.role, 'action', a.action,
                        'breakGlass', a.break_glass) order by a.recorded_at, a.id), '[]')
               from audit_entry a join practitioner p on p.subject = a.subject
              where a.patient_id = :patient and a.outcome = 'allowed')
            """;

    private PersonalData() {}
}
