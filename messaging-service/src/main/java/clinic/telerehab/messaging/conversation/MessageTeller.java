package clinic.telerehab.messaging.conversation;

import clinic.telerehab.messaging.conversation.ThreadGuard.Entry;
import clinic.telerehab.messaging.notification.NotificationType;
import clinic.telerehab.messaging.notification.PatientNews;
import clinic.telerehab.messaging.notification.PatientNews.News;
import clinic.telerehab.messaging.stream.StreamTeller;
import clinic.telerehab.messaging.summary.InboxSummaries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/// Who learns of messages and of how far they were read, each in the transaction of the change.
@ApplicationScoped
class MessageTeller {
    private final StreamTeller stream;
    private final PatientNews news;
    private final InboxSummaries summaries;

    MessageTeller(StreamTeller stream, PatientNews news, InboxSummaries summaries) {
        this.stream = stream;
        this.news = news;
        this.summaries = summaries;
    }

    /// A message is there or says something else.
    Uni<Void> tell(Conversation thread, Message message) {
        var ids = Map.of("conversationId", thread.id(), "messageId", message.id());
        return stream.tell(thread.patientId(), "message", thread.audience(), ids)
                .chain(() -> summaries.changed(thread.patientId()));
    }

    /// A person wrote: the other side is told, and in a thread of the care team the others.
    Uni<Void> tellNew(Entry entry, Message message) {
        Conversation thread = entry.thread();
        var about = new News(
                thread.patientId(), thread.clinicId(), NotificationType.MESSAGE, "conversationId", thread.id());
        boolean isForPatient = !thread.isTeam() && !entry.access().isPatient();
        return tell(thread, message)
                .chain(() -> isForPatient
                        ? news.tellPatient(about)
                        : news.tellTeam(about, entry.access().practitionerId()));
    }

    /// Somebody has come further.
    Uni<Void> tellReceipt(Conversation thread) {
        return stream.tell(thread.patientId(), "receipt", thread.audience(), Map.of("conversationId", thread.id()))
                .chain(() -> summaries.changed(thread.patientId()));
    }
}
