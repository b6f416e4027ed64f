/// What a patient is to do on each day, what they did and how it felt, and the alerts that follow from one session.
/// Owns
/// the `planned_session`, `plan_calendar`, `session_log`, `session_version` and `session_alert` tables.
@NullMarked
package clinic.telerehab.program.session;

import org.jspecify.annotations.NullMarked;
