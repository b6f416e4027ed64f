package clinic.telerehab.patient.account;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// One's own account over HTTP.
@Path("/v1/me")
@Tag(name = "Me")
@Authenticated
public class AccountResource {
    private final AccountService accounts;

    AccountResource(AccountService accounts) {
        this.accounts = accounts;
    }

    @GET
    @Operation(operationId = "getMe", summary = "Who am I: roles, record or staff id, consent gaps, emergency advice")
    public Uni<AccountView> get() {
        return accounts.get();
    }
}
