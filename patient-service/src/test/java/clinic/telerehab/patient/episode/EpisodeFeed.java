package clinic.telerehab.patient.episode;

import clinic.telerehab.kit.fixture.TestPostgres;
import java.util.List;
import java.util.UUID;

/// What this service has told the others, in order.
public final class EpisodeFeed {
    private EpisodeFeed() {}

    public static List<String> about(UUID episode) {
        return TestPostgres.strings(
                "patient_test",
                "select data from feed_event where type = 'episode' and subject = '%s' order by occurred_at"
                        .formatted(episode));
    }

    /// The alerts about one patient.
    public static List<String> alerts(UUID patient) {
        return TestPostgres.strings(
                "patient_test",
                "select data from feed_event where type = 'alert' and subject = '%s' order by occurred_at"
                        .formatted(patient));
    }
}
