package clinic.telerehab.messaging.notification;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.identity.CurrentCaller;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.problem.MessagingProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of one's own notifications. One public method is one transaction.
@ApplicationScoped
class NotificationService {
    private static final Action LIST =
            Action.read("notification.list", Capacity.SELF, Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);
    private static final Action READ =
            Action.change("notification.read", Capacity.SELF, Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);
    private static final Action SHOW =
            Action.read("notification-preference.read", Capacity.SELF, Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);
    private static final Action CHANGE =
            Action.change("notification-preference.change", Capacity.SELF, Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);

    private final NotificationRepository notifications;
    private final PreferenceRepository preferences;
    private final Channels channels;
    private final LoginAddress address;
    private final AccessGuard guard;
    private final CurrentCaller caller;
    private final Clock clock;

    NotificationService(
            NotificationRepository notifications,
            PreferenceRepository preferences,
            Channels channels,
            LoginAddress address,
            AccessGuard guard,
            CurrentCaller caller,
            Clock clock) {
        this.notifications = notifications;
        this.preferences = preferences;
        this.channels = channels;
        this.address = address;
        this.guard = guard;
        this.caller = caller;
        this.clock = clock;
    }

    @WithSession
    Uni<Page<NotificationView>> list(boolean unreadOnly, PageRequest page) {
        return own(LIST)
                .chain(login -> notifications.of(login.subject(), unreadOnly, page))
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.id())))
                .map(read -> read.map(NotificationView::of));
    }

    @WithTransaction
    Uni<Void> read(ReadNotificationsRequest request) {
        return own(READ).chain(login -> notifications.read(login.subject(), request.ids(), clock.instant()));
    }

    @WithSession
    Uni<PreferencesView> preferences() {
        return own(SHOW)
                .chain(login -> preferences.said(login.subject()))
                .map(said -> PreferencesView.of(said, channels.offered()));
    }

    @WithTransaction
    Uni<PreferencesView> change(@Nullable IfMatch seen, ChangePreferencesRequest request) {
        return own(CHANGE)
                .invoke(login -> requireOffered(request))
                .chain(login -> preferences.lock(login.subject(), login.patientId()))
                .invoke(said -> IfMatch.require(seen, said.version()))
                .invoke(said -> said.change(request, addressFor(request, said)))
                .call(preferences::flush)
                .map(said -> PreferencesView.of(said, channels.offered()));
    }

    /// Whose own it is.
    ///
    /// @param patientId null for staff
    private record Login(String subject, @Nullable UUID patientId) {}

    private Uni<Login> own(Action action) {
        return caller.get().has(Role.CLINICIAN) || caller.get().has(Role.CLINIC_ADMIN)
                ? guard.requireStaff(action)
                        .map(staff -> new Login(staff.caller().subject(), null))
                : guard.requireOwn(action).map(own -> new Login(own.caller().subject(), own.patientId()));
    }

    private void requireOffered(ChangePreferencesRequest request) {
        boolean all = request.channels().values().stream()
                .flatMap(Set::stream)
                .allMatch(channel ->
                        channel == Channel.IN_APP || channels.offered().contains(channel));
        if (!all) {
            throw new DomainProblem(MessagingProblem.CHANNEL_NOT_OFFERED);
        }
    }

    /// The address of the token where it carries one, so that a changed one is followed; or else the one that is kept.
    private @Nullable String addressFor(ChangePreferencesRequest request, NotificationPreference said) {
        if (!request.email()) {
            return null;
        }
        String carried = address.verified();
        String wanted = carried == null ? said.address() : carried;
        if (wanted == null) {
            throw new DomainProblem(MessagingProblem.EMAIL_NOT_VERIFIED);
        }
        return wanted;
    }
}
