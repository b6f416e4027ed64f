package clinic.telerehab.messaging.notification;

import java.time.Instant;

/// A mail about the same that left so lately that another would come too soon.
///
/// @param nextAt when another may leave
/// @param isUnread true while what it told of was not looked at: then there is nothing new to say
record EarlierMail(Instant nextAt, boolean isUnread) {}
