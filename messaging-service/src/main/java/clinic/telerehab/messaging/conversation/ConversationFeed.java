package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.feed.FeedHandler;
import clinic.telerehab.kit.feed.ReceivedEvent;
import clinic.telerehab.kit.subjectdata.KnownPatients;
import clinic.telerehab.messaging.conversation.Conversation.Status;
import clinic.telerehab.messaging.stream.StreamTeller;
import clinic.telerehab.messaging.stream.StreamTeller.Audience;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What conversations do when other services tell something.
final class ConversationFeed {
    private ConversationFeed() {}

    /// A new revision of a program, as program-service tells it.
    ///
    /// @param origin who or what made it
    record ProgramChange(
            UUID programId,
            UUID patientId,
            UUID clinicId,
            int revision,
            @Nullable String origin) {}

    /// Opens the thread of a patient as soon as the patient is known, and closes all about one whose record is closed.
    @ApplicationScoped
    static class FollowPatient implements FeedHandler {
        private static final Set<String> CLOSED = Set.of("ARCHIVED", "ANONYMISED");

        private final ConversationRepository conversations;

        FollowPatient(ConversationRepository conversations) {
            this.conversations = conversations;
        }

        record Told(UUID patientId, UUID clinicId, String status) {}

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
            return KnownPatients.unlessErased(told.patientId(), () -> follow(told));
        }

        private Uni<Void> follow(Told told) {
            return conversations
                    .openCare(told.patientId(), told.clinicId())
                    .chain(() -> conversations.setStatus(told.patientId(), status(told)));
        }

        private static Status status(Told told) {
            return CLOSED.contains(told.status()) ? Status.CLOSED : Status.OPEN;
        }
    }

    /// Notes a changed program in the patient's thread, under the event's own id so that telling again changes nothing.
    @ApplicationScoped
    static class NoteProgramChange implements FeedHandler {
        private final ConversationRepository conversations;
        private final MessageRepository messages;
        private final MessageTeller teller;

        NoteProgramChange(ConversationRepository conversations, MessageRepository messages, MessageTeller teller) {
            this.conversations = conversations;
            this.messages = messages;
            this.teller = teller;
        }

        @Override
        public String producer() {
            return "program";
        }

        @Override
        public String type() {
            return "program-changed";
        }

        @Override
        public Uni<Void> apply(ReceivedEvent event) {
            var told = event.dataAs(ProgramChange.class);
            return KnownPatients.unlessErased(told.patientId(), () -> noteOnce(event, told));
        }

        private Uni<Void> noteOnce(ReceivedEvent event, ProgramChange told) {
            return messages.findById(event.id()).chain(noted -> noted == null ? note(event, told) : done());
        }

        private Uni<Void> note(ReceivedEvent event, ProgramChange told) {
            // The two feeds are read apart: this one may tell of a patient that the other has not told of yet.
            return conversations
                    .openCare(told.patientId(), told.clinicId())
                    .chain(() -> conversations.lockCare(told.patientId(), told.clinicId()))
                    .chain(thread -> write(event, told, thread));
        }

        private Uni<Void> write(ReceivedEvent event, ProgramChange told, @Nullable Conversation thread) {
            if (thread == null || thread.status() != Status.OPEN) {
                return done();
            }
            return messages.persist(Message.programChanged(event.id(), thread, told, event.time()))
                    .chain(message -> teller.tell(thread, message));
        }
    }

    /// Tells open streams of a logged session. It is no message: a thread in which every session shows is one in which
    /// nobody finds what people wrote.
    @ApplicationScoped
    static class TellSession implements FeedHandler {
        private final StreamTeller stream;

        TellSession(StreamTeller stream) {
            this.stream = stream;
        }

        record Told(UUID patientId, UUID sessionId) {}

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
            var ids = Map.of("sessionId", told.sessionId());
            return KnownPatients.unlessErased(
                    told.patientId(), () -> stream.tell(told.patientId(), "session-logged", Audience.ALL, ids));
        }
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }
}
