package clinic.telerehab.kit.identity;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready once the identity provider's signing keys were loaded: before that nobody could be let in. Each probe tries to
/// load them, so a service that started first is ready within a probe's interval of the provider. Keys once loaded
/// stay,
/// so an outage of the provider later on makes nobody unready.
@Readiness
@ApplicationScoped
class SigningKeysReady implements AsyncHealthCheck {
    private static final String NAME = "signing-keys";
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final TenantConfigBean tenants;

    SigningKeysReady(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        TenantConfigContext provider = tenants.getDefaultTenant();
        if (provider.ready()) {
            return Uni.createFrom().item(HealthCheckResponse.up(NAME));
        }
        return provider.initialize()
                .map(loaded ->
                        HealthCheckResponse.named(NAME).status(loaded.ready()).build())
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(() -> HealthCheckResponse.down(NAME))
                .onFailure()
                .recoverWithItem(() -> HealthCheckResponse.down(NAME));
    }
}
