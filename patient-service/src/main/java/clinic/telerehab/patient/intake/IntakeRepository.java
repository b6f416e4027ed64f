package clinic.telerehab.patient.intake;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class IntakeRepository implements PanacheRepositoryBase<Intake, UUID> {
    // The language without its country, then the clinic's own, stand in for a text that is not there.
    private static final String PERSON = """
            select p.birth_date, p.timezone, c.emergency_phone,
                   coalesce(c.emergency_texts::json ->> p.locale, c.emergency_texts::json ->> left(p.locale, 2),
                            c.emergency_texts::json ->> c.default_locale) as text
              from patient p join clinic c on c.id = p.clinic_id
             where p.id = :patient
            """;

    /// What the screening needs to know of whoever answers it.
    record Person(LocalDate birthDate, ZoneId timezone, EmergencyAdvice advice) {
        int ageAt(Instant now) {
            return Period.between(birthDate, LocalDate.ofInstant(now, timezone)).getYears();
        }
    }

    /// The newest version; null before the first was saved.
    Uni<@Nullable Intake> latest(UUID episodeId) {
        return find("episodeId = ?1 order by number desc", episodeId).firstResult();
    }

    Uni<Intake> requireLatest(UUID episodeId) {
        return find("episodeId = ?1 order by number desc", episodeId)
                .<Intake>firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    Uni<Intake> requireNumber(UUID episodeId, int number) {
        return find("episodeId = ?1 and number = ?2", episodeId, number)
                .<Intake>firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    /// The version in force; null before one was signed.
    Uni<@Nullable Intake> signed(UUID episodeId) {
        return find("episodeId = ?1 and status = ?2", episodeId, Intake.Status.SIGNED)
                .firstResult();
    }

    Uni<Person> person(UUID patientId) {
        return getSession()
                .chain(session -> session.createNativeQuery(PERSON, Tuple.class)
                        .setParameter("patient", patientId)
                        .getSingleResult())
                .map(row -> new Person(
                        row.get("birth_date", LocalDate.class),
                        ZoneId.of(row.get("timezone", String.class)),
                        new EmergencyAdvice(row.get("emergency_phone", String.class), row.get("text", String.class))));
    }
}
