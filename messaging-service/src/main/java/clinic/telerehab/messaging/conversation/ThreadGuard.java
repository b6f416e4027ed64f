package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.kit.identity.CurrentCaller;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.problem.MessagingProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Lets somebody into a thread. To a patient a thread of the care team is nothing at all.
@ApplicationScoped
class ThreadGuard {
    private static final String MESSAGING = "MESSAGING";

    private final ConversationRepository conversations;
    private final AccessGuard guard;
    private final CurrentCaller currentCaller;

    ThreadGuard(ConversationRepository conversations, AccessGuard guard, CurrentCaller currentCaller) {
        this.conversations = conversations;
        this.guard = guard;
        this.currentCaller = currentCaller;
    }

    /// A thread that the caller may act in.
    record Entry(Conversation thread, Access access) {
        String subject() {
            return access.caller().subject();
        }

        /// Without the patient's consent, and once the record is archived, a thread can only be read.
        void requireWritable() {
            thread.requireOpen();
            if (!thread.isTeam() && !access.hasConsent(MESSAGING)) {
                throw new DomainProblem(MessagingProblem.MESSAGING_CONSENT_MISSING);
            }
        }
    }

    Uni<Entry> require(ThreadAction action, UUID conversationId) {
        return conversations.require(conversationId).chain(thread -> enter(action, thread));
    }

    private Uni<Entry> enter(ThreadAction action, Conversation thread) {
        Caller caller = currentCaller.get();
        if (thread.isTeam() && !caller.has(Role.CLINICIAN)) {
            throw guard.refused(caller, action.inTeam(), thread.patientId(), CommonProblem.NOT_FOUND);
        }
        return guard.require(action.in(thread), thread.patientId()).map(access -> new Entry(thread, access));
    }
}
