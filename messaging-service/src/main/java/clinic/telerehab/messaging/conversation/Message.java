package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.change.CreatedOnce;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One message at its place in a conversation, with who the sender was when it was sent.
@Entity
@Table(name = "message")
class Message implements CreatedOnce {
    /// Who wrote it: a person, or the suite itself (then the client finds the words).
    enum Kind {
        TEXT,
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

    @Column(name = "sender_subject", updatable = false)
    private @Nullable String senderSubject;

    @Column(name = "sender_role", nullable = false, updatable = false)
    private String senderRole;

    @Column(name = "sender_name", updatable = false)
    private @Nullable String senderName;

    @Column(name = "session_id", updatable = false)
    private @Nullable UUID sessionId;

    @Column(name = "sent_at", nullable = false, updatable = false)
    private Instant sentAt;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    protected Message() {}

    static Message text(UUID id, Conversation conversation, Sender sender, SendMessageRequest request, Instant now) {
        var message = new Message();
        message.id = id;
        message.conversationId = conversation.id();
        message.seq = conversation.next(now);
        message.kind = Kind.TEXT;
        message.body = request.body();
        message.senderSubject = sender.subject();
        message.senderRole = sender.role();
        message.senderName = sender.displayName();
        message.sentAt = now;
        message.requestHash = request.hash(conversation.id());
        return message;
    }

    /// Notes in the conversation that a session was logged. It has no words, because whoever shows it knows the
    /// language.
    static Message sessionLogged(UUID id, Conversation conversation, UUID sessionId, Instant now) {
        var message = new Message();
        message.id = id;
        message.conversationId = conversation.id();
        message.seq = conversation.next(now);
        message.kind = Kind.SYSTEM;
        message.body = "";
        message.senderRole = "system";
        message.sessionId = sessionId;
        message.sentAt = now;
        message.requestHash = "";
        return message;
    }

    /// @param displayName how staff is named to patients; null for a patient
    record Sender(String subject, String role, @Nullable String displayName) {}

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

    @Nullable
    String senderSubject() {
        return senderSubject;
    }

    String senderRole() {
        return senderRole;
    }

    @Nullable
    String senderName() {
        return senderName;
    }

    @Nullable
    UUID sessionId() {
        return sessionId;
    }

    Instant sentAt() {
        return sentAt;
    }
}
