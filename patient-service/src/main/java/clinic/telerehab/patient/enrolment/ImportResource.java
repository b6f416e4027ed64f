package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.hardening.LongLived;
import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.kit.identity.Role;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Registration of many patients at once, over HTTP.
@Path("/v1/patients/import")
@Tag(name = "Patients")
public class ImportResource {
    private static final String CSV = "text/csv";
    private static final String JSON_LINES = "application/x-ndjson";

    private final ImportService imports;
    private final ObjectMapper json;
    private final Validator validator;

    ImportResource(ImportService imports, ObjectMapper json, Validator validator) {
        this.imports = imports;
        this.json = json;
        this.validator = validator;
    }

    /// What to do when some rows are not valid.
    public enum OnInvalid {
        REJECT,
        SKIP
    }

    @POST
    @LongLived
    @Consumes({CSV, JSON_LINES})
    @RolesAllowed(Role.CLINIC_ADMIN)
    @Operation(
            operationId = "importPatients",
            summary = "Register up to 50,000 patients at once; record numbers that exist are left alone")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(implementation = String.class),
                        examples =
                                @ExampleObject(
                                        name = "csv",
                                        value = "recordNumber,givenName,familyName,birthDate,email,locale,timezone\n"
                                                + "LBP-1,Ada,Example,1980-04-30,ada@example.org,de,Europe/Berlin\n")),
                @Content(mediaType = JSON_LINES, schema = @Schema(implementation = String.class))
            })
    public Uni<ImportReport> importPatients(
            @QueryParam("clinicId") @NotNull UUID clinicId,
            @QueryParam("onInvalid") @DefaultValue("REJECT") OnInvalid onInvalid,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            RoutingContext route) {
        var format = contentType.startsWith(CSV) ? new ImportFormat.Csv(json) : new ImportFormat.JsonLines(json);
        var reader = new ImportReader(clinicId, format, json, validator);
        var body = HttpServerRequest.newInstance(route.request());
        return imports.authorize(clinicId)
                .chain(caller ->
                        imports.read(ImportLines.of(body), reader).chain(rows -> write(caller, rows, onInvalid)));
    }

    private Uni<ImportReport> write(Caller caller, List<ImportReader.Read> rows, OnInvalid onInvalid) {
        return onInvalid == OnInvalid.REJECT ? imports.writeAll(caller, rows) : imports.writeValid(caller, rows);
    }
}
