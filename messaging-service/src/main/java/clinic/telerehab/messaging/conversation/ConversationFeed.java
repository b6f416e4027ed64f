package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.feed.FeedHandler;
import clinic.telerehab.kit.feed.ReceivedEvent;
import clinic.telerehab.kit.subjectdata.KnownPatients;
import clinic.telerehab.messaging.stream.StreamTeller;
import clinic.telerehab.messaging.stream.StreamTeller.Audience;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/// What conversations do when other services tell something.
final class ConversationFeed {
    private ConversationFeed() {}

    /// Opens the thread of a patient as soon as the patient is known.
    @ApplicationScoped
    static class OpenCare implements FeedHandler {
        private final ConversationRepository conversations;

        OpenCare(ConversationRepository conversations) {
            this.conversations = conversations;
        }

        record Told(UUID patientId, UUID clinicId) {}

        @Override
        public String producer() {
            return "patient";
        }

        @Override
        public String type() {
            return "patient";
        }

        @Override
        public Uni<Void> apply(ReceivedEvent event) {
            var told = event.dataAs(Told.class);
            return KnownPatients.unlessErased(
                    told.patientId(), () -> conversations.openCare(told.patientId(), told.clinicId()));
        }
    }

    /// Notes a logged session in the thread, under the event's own id so that telling again changes nothing.
    @ApplicationScoped
    static class NoteSession implements FeedHandler {
        private final ConversationRepository conversations;
        private final MessageRepository messages;
        private final StreamTeller stream;

        NoteSession(ConversationRepository conversations, MessageRepository messages, StreamTeller stream) {
            this.conversations = conversations;
            this.messages = messages;
            this.stream = stream;
        }

        record Told(UUID patientId, UUID clinicId, UUID sessionId) {}

        @Override
        public String producer() {
            return "program";
        }

        @Override
        public String type() {
            return "session-logged";
        }

        @Override
        public Uni<Void> apply(ReceivedEvent event) {
            var told = event.dataAs(Told.class);
            return KnownPatients.unlessErased(told.patientId(), () -> noteOnce(event, told));
        }

        private Uni<Void> noteOnce(ReceivedEvent event, Told told) {
            return messages.findById(event.id()).chain(noted -> noted == null ? note(event, told) : done());
        }

        private Uni<Void> note(ReceivedEvent event, Told told) {
            // The two feeds are read apart: this one may tell of a patient that the other has not told of yet.
            return conversations
                    .openCare(told.patientId(), told.clinicId())
                    .chain(() -> conversations.lockCare(told.patientId(), told.clinicId()))
                    .chain(thread -> thread == null ? done() : write(event, told, thread));
        }

        private Uni<Void> write(ReceivedEvent event, Told told, Conversation thread) {
            var message = Message.sessionLogged(event.id(), thread, told.sessionId(), event.time());
            var ids = Map.of("conversationId", thread.id(), "messageId", message.id());
            return messages.persist(message).chain(() -> stream.tell(told.patientId(), "message", Audience.ALL, ids));
        }

        private static Uni<Void> done() {
            return Uni.createFrom().voidItem();
        }
    }
}
