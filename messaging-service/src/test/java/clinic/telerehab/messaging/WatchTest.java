package clinic.telerehab.messaging;

import static clinic.telerehab.messaging.Requests.inbox;
import static clinic.telerehab.messaging.Requests.newId;
import static clinic.telerehab.messaging.Requests.raise;
import static clinic.telerehab.messaging.Requests.tellClinic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.MetricsPage;
import clinic.telerehab.kit.fixture.TestPostgres;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What operators see of the inbox, of media and of notifications.
@MessagingServiceTest
class WatchTest {
    private static final String DATABASE = "messaging_test";
    private static final Duration SOON = Duration.ofSeconds(20);

    @TestHTTPResource(value = "/metrics", management = true)
    URL url;

    @Inject
    MovableClock clock;

    private MetricsPage metrics;
    private FedCast cast;

    @BeforeEach
    void meet() {
        metrics = new MetricsPage(url);
        cast = FedCast.meet("messaging");
    }

    @AfterEach
    void returnToNow() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void tellsWhatWaitsInTheInboxAndSinceWhen() {
        tellClinic(cast, "Europe/Berlin", false);
        raise(cast, "key-" + newId(), "CRITICAL");
        assertThat(inbox(cast, 1)).hasSize(1);

        clock.moveTo(Duration.ofMinutes(20));

        awaitOver("inbox_items_open{severity=\"CRITICAL\"}", 0);
        awaitOver("inbox_oldest_age_seconds{severity=\"CRITICAL\"}", 1_199);
        awaitOver("inbox_items_overdue{severity=\"CRITICAL\"}", 0);
    }

    @Test
    void tellsThatTheEscalationIsLate() throws SQLException {
        String id = newId().toString();
        try (Connection other = TestPostgres.superuser(DATABASE);
                var statement = other.createStatement()) {
            statement.execute("""
                    insert into inbox_item (id, clinic_id, patient_id, type, severity, dedup_key, count, evidence, state,
                                            raised_at, ack_due_at, version, level, cycle, next_step_at)
                    values ('%1$s', '%2$s', '%3$s', 'A-PAIN-SPIKE', 'LOW', '%1$s', 1, '{}', 'OPEN', now(), now(), 0,
                            'LEAD', 1, now() + interval '1 hour')
                    """.formatted(id, cast.clinic(), cast.patient()));
            other.setAutoCommit(false);
            statement.execute("select from inbox_item where id = '%s' for update".formatted(id));
            clock.moveTo(Duration.ofMinutes(62));

            awaitOver("inbox_escalations_due", 0);
            awaitOver("inbox_escalations_due_age_seconds", 119);

            other.rollback();
        }
        await().atMost(SOON).until(() -> metrics.figure("inbox_escalations_due") == 0);
    }

    @Test
    void tellsWhatIsOnItsWayToTheStore() {
        double before = metrics.figure("media_uploads_running");
        TestPostgres.execute(DATABASE, """
                insert into media_object (id, patient_id, clinic_id, uploader, uploader_role, purpose, content_type, bytes,
                                          sha256, consent_scope, state, created_at, request_hash, version)
                values ('%s', '%s', '%s', 'somebody', 'patient', 'TECHNIQUE', 'MP4', 1, repeat('0', 64), 'VIDEO_CLIPS',
                        'UPLOADING', now(), '', 0)
                """.formatted(newId(), cast.patient(), cast.clinic()));

        awaitOver("media_uploads_running", Double.isNaN(before) ? 0 : before);

        assertThat(metrics.figure("media_files_verifying")).isGreaterThanOrEqualTo(0);
        assertThat(metrics.figure("media_files_erasing")).isGreaterThanOrEqualTo(0);
    }

    @Test
    void tellsHowManyNotificationsWaitToGoOut() {
        String id = newId().toString();
        TestPostgres.execute(DATABASE, """
                insert into notification (id, subject, clinic_id, type, urgent, refs, locale, created_at)
                values ('%1$s', 'somebody', '%2$s', 'ALERT', false, '{}', 'en', now() - interval '1 hour');
                insert into notification_delivery (notification_id, channel, state, attempts, due_at)
                values ('%1$s', 'EMAIL', 'QUEUED', 3, now() + interval '5 hours')
                """.formatted(id, cast.clinic()));

        awaitOver("notification_deliveries_queued", 0);
        awaitOver("notification_deliveries_failing", 0);

        TestPostgres.execute(DATABASE, "delete from notification where id = '%s'".formatted(id));
    }

    private void awaitOver(String series, double limit) {
        await().atMost(SOON).until(() -> metrics.figure(series) > limit);
    }
}
