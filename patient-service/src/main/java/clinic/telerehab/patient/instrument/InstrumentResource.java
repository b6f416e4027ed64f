package clinic.telerehab.patient.instrument;

import clinic.telerehab.kit.hardening.LanguageTag;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The instruments over HTTP. They are about no patient, so reading them leaves no audit entry.
@Path("/v1/instruments")
@Tag(name = "Instruments")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN, Role.CLINIC_ADMIN})
@NonBlocking
public class InstrumentResource {
    private final Instruments instruments;

    InstrumentResource(Instruments instruments) {
        this.instruments = instruments;
    }

    @GET
    @Operation(
            operationId = "listInstruments",
            summary = "The instruments, whose each is, and where its text may be had")
    public Page<InstrumentSummary> list(@BeanParam @Valid PageRequest page) {
        return instruments
                .list(page)
                .map(definition -> InstrumentSummary.of(definition, instruments.locales(definition)));
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getInstrument",
            summary = "How an instrument is scored, and its text where a pack may be shown")
    public InstrumentView get(
            @RestPath String code,
            @QueryParam("version") @Pattern(regexp = "[0-9]+\\.[0-9]+[a-z]?") @Nullable String version,
            @QueryParam("locale") @DefaultValue("en") @LanguageTag String locale) {
        Definition definition = instruments.require(code, version);
        return new InstrumentView(definition, instruments.locales(definition), instruments.text(definition, locale));
    }
}
