package clinic.telerehab.patient.account;

import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.change.MergePatch;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.patient.preference.Preferences;
import clinic.telerehab.patient.preference.PreferencesView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// One's own settings over HTTP.
@Path("/v1/me/preferences")
@Tag(name = "Me")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN, Role.CLINIC_ADMIN})
public class PreferencesResource {
    private final PreferencesService preferences;

    PreferencesResource(PreferencesService preferences) {
        this.preferences = preferences;
    }

    @GET
    @Operation(operationId = "getPreferences", summary = "Your language, time zone and ease of reading")
    public Uni<PreferencesView> get() {
        return preferences.get();
    }

    @PATCH
    @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changePreferences", summary = "Change your own settings; what is left out stays")
    public Uni<PreferencesView> change(
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.TYPE,
                                            schema = @Schema(implementation = Preferences.class)))
                    MergePatch request) {
        return preferences.change(seen, request);
    }
}
