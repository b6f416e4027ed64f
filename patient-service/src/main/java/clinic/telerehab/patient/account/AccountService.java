package clinic.telerehab.patient.account;

import clinic.telerehab.kit.audit.AuditEntry;
import clinic.telerehab.kit.audit.AuditTrail;
import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.kit.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// The use case of asking who one is.
@ApplicationScoped
class AccountService {
    private final AccountQuery accounts;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    AccountService(AccountQuery accounts, CurrentCaller currentCaller, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    @WithSession
    Uni<AccountView> get() {
        Caller caller = currentCaller.get();
        return accounts.of(caller).call(account -> record(caller, account));
    }

    private Uni<Void> record(Caller caller, AccountView account) {
        return audit.record(AuditEntry.allowed(caller, "account.read", account.patientId(), clock.instant()), false);
    }
}
