package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.identity.CurrentCaller;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.conversation.Message.Sender;
import clinic.telerehab.messaging.problem.MessagingProblem;
import clinic.telerehab.messaging.stream.StreamTeller;
import clinic.telerehab.messaging.stream.StreamTeller.Audience;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The use cases of a conversation. One public method is one transaction.
@ApplicationScoped
class ConversationService {
    private static final String MESSAGING = "MESSAGING";
    private static final Action LIST = Action.read("conversation.list", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action READ = Action.read("message.read", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action SEND = Action.change("message.send", Capacity.SELF, Capacity.CARE_TEAM);

    private final ConversationRepository conversations;
    private final MessageRepository messages;
    private final StreamTeller stream;
    private final AccessGuard guard;
    private final CurrentCaller caller;
    private final Creations creations;
    private final Clock clock;

    ConversationService(
            ConversationRepository conversations,
            MessageRepository messages,
            StreamTeller stream,
            AccessGuard guard,
            CurrentCaller caller,
            Creations creations,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.stream = stream;
        this.guard = guard;
        this.caller = caller;
        this.creations = creations;
        this.clock = clock;
    }

    /// A patient's own threads, or those of a clinician's patients.
    @WithSession
    Uni<Page<Conversation>> list(PageRequest page) {
        return visible(page).map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.id())));
    }

    @WithSession
    Uni<Page<Message>> messages(UUID conversationId, PageRequest page) {
        return conversations
                .require(conversationId)
                .call(conversation -> guard.require(READ, conversation.patientId()))
                .chain(conversation -> messages.of(conversationId, page))
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.seq())));
    }

    @WithTransaction
    Uni<Creation<Message>> send(UUID conversationId, UUID id, SendMessageRequest request) {
        return conversations
                .require(conversationId)
                .chain(conversation -> guard.require(SEND, conversation.patientId())
                        .chain(access -> sender(access))
                        .chain(sender -> sendOnce(conversation, id, sender, request)));
    }

    private Uni<List<Conversation>> visible(PageRequest page) {
        return caller.get().has(Role.CLINICIAN)
                ? guard.requireStaff(LIST)
                        .chain(staff -> conversations.ofCareTeam(staff.practitionerId(), clock.instant(), page))
                : guard.requireOwn(LIST).chain(own -> conversations.ofPatient(own.patientId(), page));
    }

    private Uni<Allowed> sender(Access access) {
        String subject = access.caller().subject();
        boolean mayWrite = access.hasConsent(MESSAGING);
        if (access.isPatient()) {
            return Uni.createFrom().item(new Allowed(new Sender(subject, Role.PATIENT, null), mayWrite));
        }
        return conversations
                .displayName(subject, access.clinicId())
                .map(name -> new Allowed(new Sender(subject, Role.CLINICIAN, name), mayWrite));
    }

    /// Who writes, and whether the patient's consent lets anybody write.
    private record Allowed(Sender sender, boolean mayWrite) {}

    /// The guards stand inside the creation: a message that was acknowledged once is acknowledged again, even when
    /// consent has been withdrawn since.
    private Uni<Creation<Message>> sendOnce(
            Conversation conversation, UUID id, Allowed allowed, SendMessageRequest request) {
        return conversations
                .lock(conversation)
                .chain(locked -> creations.once(messages, id, request.hash(locked.id()), () -> {
                    requireConsent(allowed);
                    return Message.text(id, locked, allowed.sender(), request, clock.instant());
                }))
                .call(created -> created.whenNew(message -> tell(conversation, message)));
    }

    private static void requireConsent(Allowed allowed) {
        if (!allowed.mayWrite()) {
            throw new DomainProblem(MessagingProblem.MESSAGING_CONSENT_MISSING);
        }
    }

    private Uni<Void> tell(Conversation conversation, Message message) {
        return stream.tell(
                conversation.patientId(),
                "message",
                Audience.ALL,
                Map.of("conversationId", conversation.id(), "messageId", message.id()));
    }
}
