package clinic.telerehab.program.standing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Clinics and patients as this service last heard of them. It asks nobody, so it answers while every other service is
/// down; a clinic that was never heard of stands as the product's defaults say. Takes part in the caller's session.
@Startup
@ApplicationScoped
public class Standing {
    private static final String FILE = "/standing/standing.v1.json";
    private static final String CLINIC = """
            select timezone, default_locale, emergency_phone, emergency_texts, thresholds
              from clinic_standing where clinic_id = :id
            """;
    private static final String PATIENT = "select timezone, locale from patient_link where patient_id = :id";

    private final ObjectMapper json;
    private final Clock clock;
    private final ClinicStanding standard;

    Standing(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
        this.standard = read();
    }

    /// The defaults' file.
    record Content(int version, String source, @Nullable String approvedBy, ClinicStanding clinic) {}

    public Uni<ClinicStanding> clinic(UUID clinicId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLINIC, Tuple.class)
                        .setParameter("id", clinicId)
                        .getSingleResultOrNull())
                .map(row -> row == null ? standard : clinic(row).over(standard));
    }

    /// A patient who was never heard of is taken to be in UTC and to speak English.
    public Uni<PatientStanding> patient(UUID patientId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PATIENT, Tuple.class)
                        .setParameter("id", patientId)
                        .getSingleResultOrNull())
                .map(row -> row == null
                        ? new PatientStanding(ZoneOffset.UTC, standard.defaultLocale())
                        : new PatientStanding(ZoneId.of(row.get(0, String.class)), row.get(1, String.class)));
    }

    /// Which day it is for a patient.
    public Uni<LocalDate> today(UUID patientId) {
        return patient(patientId).map(patient -> patient.today(clock));
    }

    private ClinicStanding clinic(Tuple row) {
        return new ClinicStanding(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, String.class),
                map(row.get(3, String.class), new TypeReference<>() {}),
                map(row.get(4, String.class), new TypeReference<>() {}));
    }

    private <V> Map<String, V> map(String column, TypeReference<Map<String, V>> type) {
        try {
            return json.readValue(column, type);
        } catch (IOException impossible) {
            throw new UncheckedIOException("the column is checked to be JSON", impossible);
        }
    }

    private static ClinicStanding read() {
        try (InputStream file = Standing.class.getResourceAsStream(FILE)) {
            var content = new ObjectMapper().readValue(Objects.requireNonNull(file, FILE), Content.class);
            if (content.clinic().emergencyTexts().isEmpty()) {
                throw new IllegalStateException(FILE + " has no emergency text");
            }
            return content.clinic();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }
}
