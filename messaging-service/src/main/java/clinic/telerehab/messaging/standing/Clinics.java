package clinic.telerehab.messaging.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the features of this service go by at a clinic.
@ApplicationScoped
public class Clinics {
    private static final TypeReference<List<OpeningHours>> WEEK = new TypeReference<>() {};
    private static final TypeReference<Set<LocalDate>> DAYS = new TypeReference<>() {};
    private static final String ONE = """
            select timezone, default_locale, working_hours, closed_days, rtm, clip_days, record_years
              from clinic_standing where clinic_id = :clinic
            """;

    private final ObjectMapper json;
    private final Figures standard;

    Clinics(ObjectMapper json, Figures standard) {
        this.json = json;
        this.standard = standard;
    }

    /// Needs a session. A clinic that was not told of yet works round the clock.
    public Uni<ClinicStanding> of(UUID clinicId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ONE, Tuple.class)
                        .setParameter("clinic", clinicId)
                        .getSingleResultOrNull())
                .map(this::standing);
    }

    private ClinicStanding standing(@Nullable Tuple row) {
        if (row == null) {
            return ClinicStanding.unknown(standard);
        }
        var zone = ZoneId.of(row.get("timezone", String.class));
        return new ClinicStanding(
                zone,
                row.get("default_locale", String.class),
                new WorkingTime(
                        zone,
                        read(row.get("working_hours", String.class), WEEK),
                        read(row.get("closed_days", String.class), DAYS)),
                row.get("rtm", Boolean.class),
                row.get("clip_days", Integer.class),
                row.get("record_years", Integer.class));
    }

    private <T> T read(String column, TypeReference<T> type) {
        try {
            return json.readValue(column, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the column is checked to be JSON", impossible);
        }
    }
}
