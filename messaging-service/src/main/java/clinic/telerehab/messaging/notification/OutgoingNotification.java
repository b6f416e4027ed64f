package clinic.telerehab.messaging.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What leaves the suite: a fixed text and a link, nothing about a patient.
///
/// @param subject the recipient's login, by which a gateway knows their number or device
/// @param address their mail address; null when they want no mail
/// @param calendar an appointment as a calendar knows it (RFC 5545), without whom it is with; null for all else
public record OutgoingNotification(
        UUID id,
        String subject,
        @Nullable String address,
        String title,
        String text,
        @Nullable String calendar) {}
