package clinic.telerehab.messaging.notification;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells the two sides of a treatment of what the other one did.
@ApplicationScoped
public class PatientNews {
    private static final List<String> TEAM = List.of("LEAD", "MEMBER", "SUPERVISOR", "COVER");

    private final Notifications notifications;
    private final CareTeam team;

    PatientNews(Notifications notifications, CareTeam team) {
        this.notifications = notifications;
        this.team = team;
    }

    /// What happened.
    ///
    /// @param ref what the id is called: `messageId` and the like
    public record News(UUID patientId, UUID clinicId, NotificationType type, String ref, UUID id) {
        private Map<String, UUID> refs() {
            return Map.of("patientId", patientId, ref, id);
        }
    }

    /// Needs a transaction.
    public Uni<Void> tellPatient(News news) {
        return notifications.tell(Recipient.patient(news.patientId()), news.type(), news.refs());
    }

    /// Needs a transaction.
    ///
    /// @param except who did it and knows; null when nobody of the team did
    public Uni<Void> tellTeam(News news, @Nullable UUID except) {
        return team.of(news.patientId(), news.clinicId(), TEAM)
                .chain(people -> Multi.createFrom()
                        .iterable(people)
                        .select()
                        .where(person -> !Objects.equals(person, except))
                        .onItem()
                        .transformToUniAndConcatenate(person ->
                                notifications.tell(Recipient.staff(person, news.clinicId()), news.type(), news.refs()))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }
}
