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
            select p.id as patient_id, pr.practitioner_id,
                   coalesce(p.clinic_id, pr.clinic_id) as clinic_id, c.emergency_phone,
                   coalesce(c.emergency_texts::json ->> p.locale, c.emergency_texts::json ->> c.default_locale) as text,
                   (select string_agg(e.scope, ',') from effective_consent e
                     where e.patient_id = p.id and e.granted) as granted
              from (values (cast(:subject as text))) asked (subject)
              left join patient p on p.subject = asked.subject
              left join practitioner_link pr on pr.subject = asked.subject and pr.active
              left join clinic c on c.id = p.clinic_id
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
                row.get("clinic_id", UUID.class),
                patientId == null ? List.of() : gaps(row.get("granted", String.class)),
                patientId == null
                        ? null
                        : new EmergencyView(row.get("emergency_phone", String.class), row.get("text", String.class)));
    }

    private static List<String> gaps(@Nullable String granted) {
        List<String> held = granted == null ? List.of() : List.of(granted.split(","));
        return NEEDED.stream().filter(scope -> !held.contains(scope)).toList();
    }
}
