/// What patient-service's caseload shows of this service: alerts by severity and what waits, told when it changes and
/// only then. Owns the `inbox_summary` tables.
@NullMarked
package clinic.telerehab.messaging.summary;

import org.jspecify.annotations.NullMarked;
