package clinic.telerehab.messaging.notification;

import clinic.telerehab.kit.change.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How somebody wants to be told, as they see it.
///
/// @param emailAddress where mail goes; absent when none is wanted
/// @param offered what this deployment can do beyond the app
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreferencesView(
        boolean email,
        @Nullable String emailAddress,
        Map<NotificationType, Set<Channel>> channels,
        @Nullable QuietHours quietHours,
        @Nullable String timezone,
        @Nullable String locale,
        Set<Channel> offered,
        int version)
        implements Versioned {

    static PreferencesView of(@Nullable NotificationPreference said, Set<Channel> offered) {
        Wanted wanted = said == null ? Wanted.NOTHING_SAID : said.wanted();
        return new PreferencesView(
                wanted.mail(),
                said == null ? null : said.address(),
                wanted.channels(),
                wanted.quietHours(),
                wanted.timezone(),
                wanted.locale(),
                offered,
                said == null ? 0 : said.version());
    }
}
