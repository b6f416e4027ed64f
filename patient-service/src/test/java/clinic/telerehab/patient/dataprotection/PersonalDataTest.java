package clinic.telerehab.patient.dataprotection;

import static clinic.telerehab.patient.dataprotection.DataRequests.DATABASE;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.PatientServiceTest;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Whoever adds a table says here, or in [PersonalData], whether it holds anything about a patient.
@PatientServiceTest
class PersonalDataTest {
    private static final Map<String, String> NOT_ABOUT_PATIENTS = Map.ofEntries(
            Map.entry("audit_entry", "ids and codes only, sealed: it stays, and the export holds it as the access log"),
            Map.entry("audit_seal", "hashes over the audit"),
            Map.entry("clinic", "settings"),
            Map.entry("consent_lapse", "that a decision ran out, and when"),
            Map.entry("consent_policy", "published texts"),
            Map.entry("feed_cursor", "how far feeds were read"),
            Map.entry("feed_horizon", "how far the feed was pruned"),
            Map.entry("flyway_schema_history", "which migrations ran"),
            Map.entry("practitioner", "staff"),
            Map.entry("practitioner_clinic", "staff"));

    private static List<String> personal() {
        return PersonalData.TABLES.stream().map(PersonalTable::name).toList();
    }

    @Test
    void knowsEveryTable() {
        List<String> tables = TestPostgres.strings(DATABASE, """
                select table_name from information_schema.tables t
                 where table_schema = 'public' and table_type = 'BASE TABLE'
                   and not (select relispartition from pg_class where oid = ('public.' || quote_ident(table_name))::regclass)
                 order by table_name
                """);

        var known = new TreeSet<>(personal());
        known.addAll(NOT_ABOUT_PATIENTS.keySet());

        assertThat(tables).containsExactlyInAnyOrderElementsOf(known);
        assertThat(personal()).doesNotContainAnyElementsOf(NOT_ABOUT_PATIENTS.keySet());
    }

    @Test
    void isErasedFromEveryTable() {
        String erasure = TestPostgres.strings(
                        DATABASE, "select prosrc from pg_proc where oid = 'erase_patient'::regproc")
                .getFirst();

        assertThat(personal())
                .allSatisfy(table -> assertThat(erasure).containsPattern("(update|delete from) " + table + "\\s"));
    }

    @Test
    void isExportedAsJsonWhereverItIsKeptSo() {
        List<String> columns = TestPostgres.strings(DATABASE, """
                select c.relname || '.' || a.attname
                  from pg_constraint k join pg_class c on c.oid = k.conrelid
                  join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey)
                 where pg_get_constraintdef(k.oid) like '%IS JSON%'
                """);

        List<String> told = PersonalData.TABLES.stream()
                .filter(PersonalTable::isExported)
                .flatMap(table -> table.json().stream().map(column -> table.name() + "." + column))
                .toList();

        assertThat(told).containsAll(columns.stream().filter(this::isExported).toList());
    }

    private boolean isExported(String column) {
        String table = column.substring(0, column.indexOf('.'));
        return PersonalData.TABLES.stream().anyMatch(each -> each.name().equals(table) && each.isExported());
    }

    @Test
    void isNotForTheServicesOwnLoginToEraseOtherwise() {
        List<String> granted = TestPostgres.strings(DATABASE, """
                select has_table_privilege('app_runtime', 'consent_decision', 'update')
                       or has_table_privilege('app_runtime', 'episode_transition', 'update')
                       or has_table_privilege('app_runtime', 'data_request', 'delete')
                       or has_function_privilege('public', 'erase_patient(uuid, timestamptz)', 'execute')
                """);

        assertThat(granted).containsExactly("f");
    }
}
