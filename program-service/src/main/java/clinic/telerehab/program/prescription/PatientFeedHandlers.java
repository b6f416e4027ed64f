package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.change.Turn;
import clinic.telerehab.kit.feed.FeedHandler;
import clinic.telerehab.kit.feed.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Ends programs whose ground is gone: the episode they belong to, or the patient's record.
final class PatientFeedHandlers {
    private static final String OWNER = "patient";
    private static final String SYSTEM = "system:patient-feed";

    private PatientFeedHandlers() {}

    /// An episode that ended ends its programs.
    @ApplicationScoped
    static class Episodes implements FeedHandler {
        private static final Map<String, String> REASONS =
                Map.of("CLOSED", "EPISODE_CLOSED", "RELAPSED", "EPISODE_RELAPSED", "REFERRED_OUT", "REFERRED_OUT");

        private final ProgramEndings endings;
        private final Clock clock;

        Episodes(ProgramEndings endings, Clock clock) {
            this.endings = endings;
            this.clock = clock;
        }

        record Told(UUID episodeId, UUID patientId, String status) {}

        @Override
        public String producer() {
            return OWNER;
        }

        @Override
        public String type() {
            return "episode";
        }

        @Override
        public Uni<Void> apply(ReceivedEvent event) {
            var told = event.dataAs(Told.class);
            String reason = REASONS.get(told.status());
            return reason == null
                    ? Uni.createFrom().voidItem()
                    : Turn.take(told.patientId())
                            .chain(() -> endings.discontinueEpisode(
                                    told.episodeId(), reason, new Stamp(SYSTEM, clock.instant())));
        }
    }

    /// A record that is out of use has no programs that run.
    @ApplicationScoped
    static class Patients implements FeedHandler {
        private static final Set<String> OUT_OF_USE = Set.of("ARCHIVED", "ANONYMISED");
        private static final String REASON = "RECORD_CLOSED";

        private final ProgramEndings endings;
        private final Clock clock;

        Patients(ProgramEndings endings, Clock clock) {
            this.endings = endings;
            this.clock = clock;
        }

        record Told(UUID patientId, String status) {}

        @Override
        public String producer() {
            return OWNER;
        }

        @Override
        public String type() {
            return "patient";
        }

        @Override
        public Uni<Void> apply(ReceivedEvent event) {
            var told = event.dataAs(Told.class);
            return OUT_OF_USE.contains(told.status())
                    ? Turn.take(told.patientId())
                            .chain(() -> endings.discontinueAll(
                                    told.patientId(), REASON, new Stamp(SYSTEM, clock.instant())))
                    : Uni.createFrom().voidItem();
        }
    }
}
