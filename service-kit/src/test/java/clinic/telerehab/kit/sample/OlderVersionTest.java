package clinic.telerehab.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kit.KitTest;
import clinic.telerehab.kit.fixture.TestPostgres;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What an upgrade without downtime, and the way back from it, rest on: a version starts on a schema that a newer one
/// has migrated. Its migrations may stand before the last one that is known here, as those of the kit do.
@KitTest
class OlderVersionTest {
    private static final String DATABASE = "sample_test";

    @Inject
    Flyway flyway;

    @AfterEach
    void forget() {
        TestPostgres.execute(DATABASE, "delete from flyway_schema_history where installed_rank >= 9000");
    }

    @Test
    void startsOnASchemaThatANewerOneHasMigrated() {
        migrated(9001, "000.5");
        migrated(9002, "999");

        assertThat(flyway.migrate().migrationsExecuted).isZero();
    }

    private static void migrated(int rank, String version) {
        TestPostgres.execute(DATABASE, """
                insert into flyway_schema_history
                       (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (%d, '%s', 'of a newer version', 'SQL', 'V%s__newer.sql', 1, 'owner', 0, true)
                """.formatted(rank, version, version));
    }
}
