package clinic.telerehab.messaging.notification;

import clinic.telerehab.kit.hardening.LanguageTag;
import clinic.telerehab.kit.hardening.TimeZoneName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How somebody wants to be told from now on, the whole of it.
///
/// @param email true to be mailed at the address of the login; the token must carry it the first time
/// @param channels by type, beyond the app; types left out are told by mail where mail is wanted
/// @param timezone of the quiet hours; the patient's own or the clinic's when left out
@Schema(examples = """
        {"email": true, "channels": {"MESSAGE": []}, "quietHours": {"from": "22:00", "to": "07:00"}}
        """)
record ChangePreferencesRequest(
        @NotNull Boolean email,
        @NotNull Map<NotificationType, @NotNull @Size(max = 4) Set<@NotNull Channel>> channels,
        @Valid @Nullable QuietHours quietHours,
        @TimeZoneName @Nullable String timezone,
        @LanguageTag @Nullable String locale) {}
