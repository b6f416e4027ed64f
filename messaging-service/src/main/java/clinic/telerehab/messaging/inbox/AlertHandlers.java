package clinic.telerehab.messaging.inbox;

import clinic.telerehab.kit.feed.FeedHandler;
import clinic.telerehab.kit.feed.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Hears the alerts of each service that raises some.
final class AlertHandlers {
    private AlertHandlers() {}

    /// What training shows: pain, adherence.
    @ApplicationScoped
    static class OfProgram implements FeedHandler {
        private final TakeInAlert inbox;

        OfProgram(TakeInAlert inbox) {
            this.inbox = inbox;
        }

        @Override
        public String producer() {
            return "program";
        }

        @Override
        public String type() {
            return "alert";
        }

        @Override
        public Uni<Void> apply(ReceivedEvent event) {
            return inbox.apply(event);
        }
    }

    /// What the record shows: emergency access, withdrawn consent, a patient without a lead.
    @ApplicationScoped
    static class OfPatient implements FeedHandler {
        private final TakeInAlert inbox;

        OfPatient(TakeInAlert inbox) {
            this.inbox = inbox;
        }

        @Override
        public String producer() {
            return "patient";
        }

        @Override
        public String type() {
            return "alert";
        }

        @Override
        public Uni<Void> apply(ReceivedEvent event) {
            return inbox.apply(event);
        }
    }
}
