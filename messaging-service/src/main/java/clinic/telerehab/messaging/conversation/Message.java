package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.change.CreatedOnce;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.problem.MessagingProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One message at its place in a conversation, with who the sender was when it was sent.
@Entity
@Table(name = "message")
class Message implements CreatedOnce {
    private static final Duration EDITABLE_FOR = Duration.ofMinutes(15);

    /// What it is: words or more of a person, or a note of the suite itself (then the client finds the words).
    enum Kind {
        TEXT,
        CLIP,
        FORM,
        PROGRAM_CHANGE,
        SYSTEM
    }

    @Id
    private UUID id;

    @Column(name = "conversation_id", nullable = false, updatable = false)
    private UUID conversationId;

    @Column(nullable = false, updatable = false)
    private long seq;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Kind kind;

    @Column(nullable = false)
    private String body;

    @Convert(converter = IdsColumn.class)
    @Column(nullable = false)
    private List<UUID> attachments;

    // Null when it points at nothing: the mapper reads no columns as no object.
    @Embedded
    private @Nullable MessageRefs refs;

    @Embedded
    private Sender sender;

    @Column(name = "program_revision", updatable = false)
    private @Nullable Integer programRevision;

    @Column(name = "change_origin", updatable = false)
    private @Nullable String changeOrigin;

    @Column(nullable = false, updatable = false)
    private String language;

    @Column(name = "sent_at", nullable = false, updatable = false)
    private Instant sentAt;

    @Column(name = "edited_at")
    private @Nullable Instant editedAt;

    @Column(name = "retracted_at")
    private @Nullable Instant retractedAt;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    @Version
    @Column(nullable = false)
    private int version;

    protected Message() {}

    /// What a person sends. The conversation's row must be locked.
    static Message sent(UUID id, Conversation thread, Sender sender, SendMessageRequest request, Instant now) {
        var message = new Message();
        message.place(id, thread, request.kind(), sender, now);
        message.body = request.text();
        message.attachments = request.clips();
        message.refs = MessageRefs.of(request.refs());
        message.requestHash = request.hash(thread.id());
        return message;
    }

    /// Notes that a program changed. It has no words, because whoever shows it knows the language.
    static Message programChanged(UUID id, Conversation thread, ConversationFeed.ProgramChange change, Instant at) {
        var message = new Message();
        message.place(id, thread, Kind.PROGRAM_CHANGE, Sender.system(), at);
        message.body = "";
        message.attachments = List.of();
        message.refs = MessageRefs.toProgram(change.programId());
        message.programRevision = change.revision();
        message.changeOrigin = change.origin();
        message.requestHash = "";
        return message;
    }

    private void place(UUID newId, Conversation thread, Kind newKind, Sender by, Instant now) {
        id = newId;
        conversationId = thread.id();
        seq = thread.next(now);
        kind = newKind;
        sender = by;
        sentAt = now;
        language = "simple";
    }

    /// The language its words are found in.
    Message in(String searchLanguage) {
        language = searchLanguage;
        return this;
    }

    void edit(String text, Instant now) {
        requireNotRetracted();
        if (now.isAfter(sentAt.plus(EDITABLE_FOR))) {
            throw new DomainProblem(MessagingProblem.MESSAGE_EDIT_TOO_LATE);
        }
        body = text;
        editedAt = now;
    }

    /// Its place stays, its words go.
    void retract(Instant now) {
        requireNotRetracted();
        body = "";
        attachments = List.of();
        retractedAt = now;
    }

    private void requireNotRetracted() {
        if (retractedAt != null) {
            throw new DomainProblem(MessagingProblem.MESSAGE_RETRACTED);
        }
    }

    void requireSentBy(String subject) {
        if (!subject.equals(sender.subject())) {
            throw new DomainProblem(MessagingProblem.MESSAGE_OF_ANOTHER);
        }
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String requestHash() {
        return requestHash;
    }

    UUID conversationId() {
        return conversationId;
    }

    long seq() {
        return seq;
    }

    Kind kind() {
        return kind;
    }

    String body() {
        return body;
    }

    List<UUID> attachments() {
        return attachments;
    }

    MessageRefs.@Nullable View refs() {
        return refs == null ? null : refs.view();
    }

    Sender sender() {
        return sender;
    }

    @Nullable
    Integer programRevision() {
        return programRevision;
    }

    @Nullable
    String changeOrigin() {
        return changeOrigin;
    }

    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    Instant editedAt() {
        return editedAt;
    }

    @Nullable
    Instant retractedAt() {
        return retractedAt;
    }

    int version() {
        return version;
    }
}
