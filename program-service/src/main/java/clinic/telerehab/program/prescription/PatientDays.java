package clinic.telerehab.program.prescription;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which day it is where a patient is, and which language they read. Takes part in the caller's session.
@ApplicationScoped
class PatientDays {
    private static final String TIMEZONE = "select timezone from patient_link where patient_id = :patient";
    private static final String LOCALE = "select locale from patient_link where patient_id = :patient";
    private static final String NOWHERE = "UTC";
    private static final String FALLBACK = "en";

    private final Clock clock;

    PatientDays(Clock clock) {
        this.clock = clock;
    }

    Uni<LocalDate> today(UUID patientId) {
        return read(TIMEZONE, patientId)
                .map(timezone ->
                        LocalDate.ofInstant(clock.instant(), ZoneId.of(timezone == null ? NOWHERE : timezone)));
    }

    Uni<String> locale(UUID patientId) {
        return read(LOCALE, patientId).map(locale -> locale == null ? FALLBACK : locale);
    }

    private static Uni<@Nullable String> read(String query, UUID patientId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(query, String.class)
                        .setParameter("patient", patientId)
                        .getSingleResultOrNull());
    }
}
