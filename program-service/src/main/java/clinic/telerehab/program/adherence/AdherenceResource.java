package clinic.telerehab.program.adherence;

import clinic.telerehab.kit.hardening.QueryDay;
import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// How a program goes, over HTTP.
@Path("/v1")
@Tag(name = "Adherence")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN})
public class AdherenceResource {
    private final AdherenceService adherence;

    AdherenceResource(AdherenceService adherence) {
        this.adherence = adherence;
    }

    @GET
    @Path("/programs/{id}/adherence")
    @Operation(
            operationId = "getAdherence",
            summary = "How faithfully a program is followed",
            description = "Days count where the patient is, and only once they are over, or earlier once their session "
                    + "is done. Days on hold count neither way. Doing more than was asked never makes up for what was "
                    + "left out.")
    public Uni<AdherenceView> adherence(
            @RestPath UUID id,
            @RestQuery @DefaultValue("14") @Min(1) @Max(90) @Parameter(description = "How many days, 1 to 90")
                    int window) {
        return adherence.adherence(id, window);
    }

    @GET
    @Path("/programs/{id}/symptoms")
    @Operation(operationId = "getSymptoms", summary = "Back and leg pain along a program, day by day")
    public Uni<SymptomsView> symptoms(
            @RestPath UUID id,
            @RestQuery
                    @Nullable
                    @Parameter(
                            description = "First day; four weeks ago when left out, at most a year ago",
                            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-01-01"))
                    QueryDay from) {
        return adherence.symptoms(id, QueryDay.orNull(from));
    }

    @GET
    @Path("/programs/{id}/dose")
    @Operation(
            operationId = "getDose",
            summary = "How much of what kind of work was asked for and done, week by week",
            description = "An item counts for each of its prime muscles, and once in each of their layers.")
    public Uni<DoseView> dose(
            @RestPath UUID id,
            @RestQuery
                    @NotNull
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"muscle", "layer", "mode", "category"}))
                    DoseGroup groupBy,
            @RestQuery
                    @Nullable
                    @Parameter(
                            description = "A day of the first week; four weeks ago when left out, at most a year ago",
                            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-01-01"))
                    QueryDay from) {
        return adherence.dose(id, groupBy, QueryDay.orNull(from));
    }
}
