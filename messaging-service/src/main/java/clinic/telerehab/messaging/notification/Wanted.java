package clinic.telerehab.messaging.notification;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How somebody wants to be told.
///
/// @param mail whether they agreed to mail
/// @param channels by type, beyond the app; a type that is not named is told by mail
record Wanted(
        boolean mail,
        Map<NotificationType, Set<Channel>> channels,
        @Nullable QuietHours quietHours,
        @Nullable String timezone,
        @Nullable String locale) {
    private static final Set<Channel> STANDARD = Set.of(Channel.EMAIL);

    /// Until somebody says otherwise.
    static final Wanted NOTHING_SAID = new Wanted(false, Map.of(), null, null, null);

    boolean wants(NotificationType type, Channel channel) {
        boolean named = channels.getOrDefault(type, STANDARD).contains(channel);
        return named && (channel != Channel.EMAIL || mail);
    }

    ZoneId zoneOr(ZoneId other) {
        return timezone == null ? other : ZoneId.of(timezone);
    }

    String localeOr(String other) {
        return locale == null ? other : locale;
    }
}
