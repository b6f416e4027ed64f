package clinic.telerehab.patient.account;

import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.patient.account.AccountView.EmergencyView;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads who a login is in one statement over several features' tables, which is why it has a package of its own.
@ApplicationScoped
class AccountQuery {
    /// The scopes without which the app can't do its work.
    private static final List<String> NEEDED = List.of("TELEREHAB", "MESSAGING");

    private static final String ACCOUNT = """
            select p.id as patient_id, p.status, pr.practitioner_id, c.id as clinic_id, c.name as clinic_name,
                   c.emergency_phone, coalesce(p.locale, s.locale, c.default_locale) as locale,
                   coalesce(c.emergency_texts::json ->> coalesce(p.locale, s.locale),
                            c.emergency_texts::json ->> split_part(coalesce(p.locale, s.locale), '-', 1),
                            c.emergency_texts::json ->> c.default_locale) as text,
                   (select string_agg(e.scope, ',') from effective_consent e
                     where e.patient_id = p.id and e.granted) as granted
              from (values (cast(:subject as text))) asked (subject)
              left join patient p on p.subject = asked.subject
              left join practitioner_link pr on pr.subject = asked.subject and pr.active
              left join practitioner s on s.id = pr.practitioner_id
              left join clinic c on c.id = coalesce(p.clinic_id, pr.clinic_id)
             order by c.id
             limit 1
            """;

    Uni<AccountView> of(Caller caller) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ACCOUNT, Tuple.class)
                        .setParameter("subject", caller.subject())
                        .getSingleResult())
                .map(row -> view(caller, row));
    }

    private static AccountView view(Caller caller, Tuple row) {
        UUID patientId = row.get("patient_id", UUID.class);
        return new AccountView(
                caller.subject(),
                caller.roles(),
                patientId,
                row.get("practitioner_id", UUID.class),
                row.get("status", String.class),
                row.get("clinic_id", UUID.class),
                row.get("clinic_name", String.class),
                row.get("locale", String.class),
                patientId == null ? List.of() : gaps(row.get("granted", String.class)),
                row.get("clinic_id") == null
                        ? null
                        : new EmergencyView(row.get("emergency_phone", String.class), row.get("text", String.class)));
    }

    private static List<String> gaps(@Nullable String granted) {
        List<String> held = granted == null ? List.of() : List.of(granted.split(","));
        return NEEDED.stream().filter(scope -> !held.contains(scope)).toList();
    }
}
