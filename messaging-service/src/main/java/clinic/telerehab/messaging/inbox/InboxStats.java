package clinic.telerehab.messaging.inbox;

import java.util.Map;

/// How the inbox stands that its reader may see.
///
/// @param open unsettled alerts by severity
/// @param overdue open ones whose deadline has passed
/// @param escalated open ones that went beyond the lead
/// @param mine unsettled ones that the reader looks after
/// @param acknowledged in the last thirty days
/// @param acknowledgedInTime how many of them before their deadline
record InboxStats(
        Map<Severity, Integer> open, int overdue, int escalated, int mine, int acknowledged, int acknowledgedInTime) {}
