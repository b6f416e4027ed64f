package clinic.telerehab.patient.dataprotection;

import static clinic.telerehab.kit.subjectdata.PersonalTable.found;
import static clinic.telerehab.kit.subjectdata.PersonalTable.ofPatient;
import static clinic.telerehab.kit.subjectdata.PersonalTable.through;

import clinic.telerehab.kit.subjectdata.PersonalData;
import clinic.telerehab.kit.subjectdata.PersonalTable;
import clinic.telerehab.patient.instrument.Definition;
import clinic.telerehab.patient.instrument.Instruments;
import clinic.telerehab.patient.instrument.Item;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Where this service keeps anything about a patient. Unlike in the other services one list has it all, since one SQL
/// function, `erase_patient`, erases all: much of it is final to the service's own login. A test holds both against the
/// tables that there are: whoever adds a table says what becomes of its rows.
@ApplicationScoped
class RecordTables implements PersonalData {
    private static final List<PersonalTable> BUT_ASSESSMENTS = List.of(
            found("patient", "t.id = :patient")
                    .json("emergency_contact", "equipment", "accessibility", "contraindication_tags"),
            ofPatient("invitation"),
            ofPatient("care_team_membership").logins("created_by"),
            ofPatient("care_team_transfer"),
            ofPatient("access_grant"),
            ofPatient("consent_decision").logins("decided_by"),
            ofPatient("episode").json("condition_code", "referral", "raised_flags", "cleared_flags"),
            ofEpisode("episode_transition").logins("actor"),
            ofEpisode("intake_assessment")
                    .json("self_report", "red_flags", "raised_flags", "contraindication_tags")
                    .logins("acknowledged_by", "signed_by", "saved_by"),
            ofEpisode("goal").logins("proposed_by"),
            ofPatient("follow_up").json("answers").logins("answered_by"),
            ofPatient("assessment_request").logins("requested_by"),
            ofPatient("data_request").json("parts").logins("requested_by", "decided_by", "hold_changed_by"),
            found("link_attempt", "t.subject = (select p.subject from patient p where p.id = :patient)")
                    .working("tries of a login to redeem a code, for an hour"),
            ofPatient("program_summary").working("what program-service tells; its own part hands it out"),
            ofPatient("inbox_summary").working("what messaging-service tells; its own part hands it out"),
            ofPatient("caseload_row").working("made of the tables above"),
            ofPatient("caseload_due").working("when a row of the caseload is made anew"),
            found("feed_event", "t.subject = :patient").working("what the other services are told of the tables above"),
            found("feed_parked", "t.subject = :patient")
                    .working("what the other services told and could not be taken in"));

    private final List<PersonalTable> tables;

    RecordTables(Instruments instruments) {
        tables = new ArrayList<>(BUT_ASSESSMENTS);
        tables.add(assessments(instruments));
    }

    private static PersonalTable ofEpisode(String name) {
        return through(name, "episode", "episode_id");
    }

    /// As patients see them in the app: without how a score came about, and without what only the care team reads.
    private static PersonalTable assessments(Instruments instruments) {
        return ofPatient("assessment")
                .json("named_items", "totals")
                .show("answers", "cast(t.answers as jsonb) - " + kept(instruments))
                .without("score_trace")
                .logins("recorded_by", "retracted_by");
    }

    private static String kept(Instruments instruments) {
        return instruments
                .all()
                .filter(definition -> definition.items().stream().anyMatch(Item::clinicianOnly))
                .map(RecordTables::keptOf)
                .collect(Collectors.joining(
                        " ", "case t.instrument || ' ' || t.definition_version ", " else cast('{}' as text[]) end"));
    }

    private static String keptOf(Definition definition) {
        String items = definition.items().stream()
                .filter(Item::clinicianOnly)
                .map(item -> "'" + item.id() + "'")
                .collect(Collectors.joining(", "));
        return "when '%s %s' then array[%s]".formatted(definition.code(), definition.version(), items);
    }

    @Override
    public List<PersonalTable> tables() {
        return List.copyOf(tables);
    }
}
