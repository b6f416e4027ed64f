package clinic.telerehab.patient.caseload;

import static org.awaitility.Awaitility.await;

import clinic.telerehab.kit.fixture.MetricsPage;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.PatientServiceTest;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class CaseloadWatchTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TestHTTPResource(value = "/metrics", management = true)
    URL url;

    @Test
    void tellsThatRowsWaitToBeMadeAnew() throws Exception {
        var metrics = new MetricsPage(url);
        try (Connection other = TestPostgres.superuser("patient_test");
                var statement = other.createStatement()) {
            statement.execute("insert into caseload_due values (gen_random_uuid(), now() + interval '2 seconds')");
            other.setAutoCommit(false);
            statement.execute("select from caseload_due for update");

            await().atMost(SOON).until(() -> metrics.figure("caseload_rows_due") > 0);
            await().atMost(SOON).until(() -> metrics.figure("caseload_rows_due_age_seconds") > 2);

            statement.execute("delete from caseload_due where patient_id not in (select id from patient)");
            other.commit();
        }
        await().atMost(SOON).until(() -> metrics.figure("caseload_rows_due") == 0);
    }
}
