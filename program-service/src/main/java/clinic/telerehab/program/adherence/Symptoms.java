package clinic.telerehab.program.adherence;

import clinic.telerehab.program.adherence.PainCourse.Reading;
import clinic.telerehab.program.session.AfterPain;
import clinic.telerehab.program.session.PreCheck;
import clinic.telerehab.program.session.SessionRef;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps pain as sessions report it, by the day it was felt. Takes part in the caller's session.
@ApplicationScoped
class Symptoms {
    private static final String FORGET = "delete from symptom_reading where session_id = :session";
    private static final String KEEP = """
            insert into symptom_reading (session_id, moment, program_id, patient_id, local_date, back, leg)
            values (:session, :moment, :program, :patient, :day, cast(:back as smallint), cast(:leg as smallint))
            """;
    private static final String OF_PROGRAM = """
            select local_date, max(back)::integer as back_max, round(avg(back), 1) as back_average,
                   max(leg)::integer as leg_max, round(avg(leg), 1) as leg_average, count(*)::integer as readings
              from symptom_reading where program_id = :program and local_date between :from and :to
             group by local_date order by local_date
            """;
    private static final String BACK_OF_PATIENT = """
            select local_date, max(back)::integer as back from symptom_reading
             where patient_id = :patient and local_date between :from and :to and back is not null
             group by local_date order by local_date
            """;

    /// When it was felt.
    private enum Moment {
        BEFORE,
        AFTER,
        MORNING
    }

    /// Takes note of a session as it stands now, whatever it said before.
    Uni<Void> note(SessionRef session) {
        return Panache.getSession()
                .chain(open -> open.createNativeQuery(FORGET)
                        .setParameter("session", session.id())
                        .executeUpdate())
                .chain(() -> session.status().counts()
                        ? keep(session)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> keep(SessionRef session) {
        PreCheck before = session.preCheck();
        AfterPain after = session.post();
        AfterPain morning = session.nextMorning();
        LocalDate day = session.localDate();
        return keep(
                        session,
                        Moment.BEFORE,
                        day,
                        before == null ? null : before.back(),
                        before == null ? null : before.leg())
                .chain(() -> keep(session, Moment.AFTER, day, after))
                .chain(() -> keep(session, Moment.MORNING, day.plusDays(1), morning));
    }

    private Uni<Void> keep(SessionRef session, Moment moment, LocalDate day, @Nullable AfterPain pain) {
        return pain == null ? Uni.createFrom().voidItem() : keep(session, moment, day, pain.back(), pain.leg());
    }

    private Uni<Void> keep(
            SessionRef session, Moment moment, LocalDate day, @Nullable Integer back, @Nullable Integer leg) {
        if (back == null && leg == null) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(open -> open.createNativeQuery(KEEP)
                        .setParameter("session", session.id())
                        .setParameter("moment", moment.name())
                        .setParameter("program", session.programId())
                        .setParameter("patient", session.patientId())
                        .setParameter("day", day)
                        .setParameter("back", back)
                        .setParameter("leg", leg)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<List<SymptomDay>> ofProgram(UUID programId, LocalDate from, LocalDate to) {
        return Panache.getSession()
                .chain(open -> open.createNativeQuery(OF_PROGRAM, Tuple.class)
                        .setParameter("program", programId)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultList())
                .map(rows -> rows.stream().map(Symptoms::day).toList());
    }

    /// The worst back pain of each day, in whichever program it was reported.
    Uni<List<Reading>> backOfPatient(UUID patientId, LocalDate from, LocalDate to) {
        return Panache.getSession()
                .chain(open -> open.createNativeQuery(BACK_OF_PATIENT, Tuple.class)
                        .setParameter("patient", patientId)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Reading(row.get("local_date", LocalDate.class), row.get("back", Integer.class)))
                        .toList());
    }

    private static SymptomDay day(Tuple row) {
        return new SymptomDay(
                row.get("local_date", LocalDate.class),
                row.get("back_max", Integer.class),
                row.get("back_average", BigDecimal.class),
                row.get("leg_max", Integer.class),
                row.get("leg_average", BigDecimal.class),
                row.get("readings", Integer.class));
    }
}
