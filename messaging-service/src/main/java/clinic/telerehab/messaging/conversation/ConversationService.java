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
import clinic.telerehab.messaging.conversation.ConversationDetails.Participant;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// The use cases of threads. One public method is one transaction.
@ApplicationScoped
class ConversationService {
    private static final Action LIST = Action.read("conversation.list", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action OPEN_TEAM = Action.change("conversation.open-team", Capacity.CARE_TEAM);
    private static final ThreadAction READ = ThreadAction.read("conversation.read");

    private final ConversationRepository conversations;
    private final ReaderQueries readers;
    private final ThreadGuard threads;
    private final AccessGuard guard;
    private final CurrentCaller caller;
    private final Creations creations;
    private final Clock clock;

    ConversationService(
            ConversationRepository conversations,
            ReaderQueries readers,
            ThreadGuard threads,
            AccessGuard guard,
            CurrentCaller caller,
            Creations creations,
            Clock clock) {
        this.conversations = conversations;
        this.readers = readers;
        this.threads = threads;
        this.guard = guard;
        this.caller = caller;
        this.creations = creations;
        this.clock = clock;
    }

    /// A patient's own threads, or those of a clinician's patients.
    @WithSession
    Uni<Page<ConversationView>> list(PageRequest page) {
        return visible(page).chain(threads -> shown(threads, page));
    }

    /// The threads about one patient: to themselves only the one they take part in.
    @WithSession
    Uni<Page<ConversationView>> ofPatient(UUID patientId, PageRequest page) {
        return guard.require(LIST, patientId)
                .chain(access -> conversations.ofPatient(patientId, !access.isPatient(), page))
                .chain(threads -> shown(threads, page));
    }

    @WithSession
    Uni<ConversationDetails> read(UUID id) {
        return threads.require(READ, id)
                .chain(entry -> readers.unread(entry.subject(), List.of(entry.thread()))
                        .chain(unread -> details(entry.thread(), unread)));
    }

    @WithTransaction
    Uni<Creation<ConversationView>> openTeam(UUID patientId, UUID id, OpenTeamRequest request) {
        return guard.require(OPEN_TEAM, patientId)
                .chain(access -> creations.once(
                        conversations, id, request.hash(patientId), () -> team(id, patientId, access, request)))
                .map(created -> created.map(thread -> view(thread, Map.of())));
    }

    private static Conversation team(UUID id, UUID patientId, Access access, OpenTeamRequest request) {
        return Conversation.ofTeam(id, patientId, access.clinicId(), request);
    }

    private Uni<List<Conversation>> visible(PageRequest page) {
        return isStaff()
                ? guard.requireStaff(LIST)
                        .chain(staff -> conversations.ofCareTeam(staff.practitionerId(), clock.instant(), page))
                : guard.requireOwn(LIST).chain(own -> conversations.ofPatient(own.patientId(), false, page));
    }

    private Uni<Page<ConversationView>> shown(List<Conversation> read, PageRequest page) {
        return readers.unread(caller.get().subject(), read)
                .map(unread -> Page.of(read, page.limit(), last -> Cursor.of(last.id()))
                        .map(thread -> view(thread, unread)));
    }

    private ConversationView view(Conversation thread, Map<UUID, Long> unread) {
        return ConversationView.of(thread, unread.getOrDefault(thread.id(), 0L), isStaff());
    }

    private Uni<ConversationDetails> details(Conversation thread, Map<UUID, Long> unread) {
        return readers.team(thread.patientId(), clock.instant())
                .map(team -> new ConversationDetails(view(thread, unread), participants(thread, team)));
    }

    private static List<Participant> participants(Conversation thread, List<Participant> team) {
        var patient = Stream.of(new Participant(Role.PATIENT, null));
        return Stream.concat(thread.isTeam() ? Stream.empty() : patient, team.stream())
                .toList();
    }

    private boolean isStaff() {
        return caller.get().has(Role.CLINICIAN);
    }
}
