package clinic.telerehab.patient.dataprotection;

import static clinic.telerehab.patient.dataprotection.DataRequests.DATABASE;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kit.fixture.PersonalTables;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.kit.subjectdata.PersonalData;
import clinic.telerehab.patient.PatientServiceTest;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever adds a table says here, or in [RecordTables], whether it holds anything about a patient.
@PatientServiceTest
class PersonalDataTest {
    private static final Map<String, String> NOT_ABOUT_PATIENTS = Map.of(
            "clinic", "settings",
            "consent_lapse", "that a decision ran out, and when",
            "consent_policy", "published texts",
            "practitioner", "staff",
            "practitioner_clinic", "staff");

    @Inject
    @All
    List<PersonalData> features;

    private PersonalTables tables;

    @BeforeEach
    void find() {
        tables = PersonalTables.of(DATABASE, features, NOT_ABOUT_PATIENTS);
    }

    @Test
    void knowsEveryTable() {
        tables.requireEveryTable();
    }

    @Test
    void isErasedFromEveryTable() {
        String erasure = TestPostgres.strings(
                        DATABASE, "select prosrc from pg_proc where oid = 'erase_patient'::regproc")
                .getFirst();

        assertThat(tables.names())
                .allSatisfy(table -> assertThat(erasure).containsPattern("(update|delete from) " + table + "\\s"));
    }

    @Test
    void isExportedAsJsonWhereverItIsKeptSo() {
        tables.requireJsonShown();
    }

    @Test
    void isExportedWithoutLogins() {
        tables.requireLoginsHidden();
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
