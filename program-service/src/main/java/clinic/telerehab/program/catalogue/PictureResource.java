package clinic.telerehab.program.catalogue;

import clinic.telerehab.kit.hardening.LanguageTag;
import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The pictures of the exercises over HTTP.
@Path("/v1/exercises/{code}/picture")
@Tag(name = "Catalogue")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN, Role.CLINIC_ADMIN, Role.LIBRARY_EDITOR})
public class PictureResource {
    private static final int FRESH_SECONDS = (int) Duration.ofHours(1).toSeconds();

    private final CatalogueService catalogue;

    PictureResource(CatalogueService catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Produces(ExerciseMedia.SVG)
    @Operation(
            operationId = "getExercisePicture",
            summary = "A drawing of the exercise from start to end, titled in the language asked for")
    @APIResponse(
            responseCode = "200",
            description = "An SVG image without scripts or references to anything else",
            content =
                    @Content(
                            mediaType = ExerciseMedia.SVG,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"))
    @APIResponse(responseCode = "304", description = "It is as the If-None-Match of the request says")
    public Uni<Response> get(
            @RestPath String code,
            @QueryParam("clinicId") @Nullable UUID clinicId,
            @QueryParam("locale") @DefaultValue("en") @LanguageTag String locale,
            @Context Request request) {
        return catalogue.picture(clinicId, code, locale).map(svg -> answer(svg, request));
    }

    private static Response answer(String svg, Request request) {
        var tag = new EntityTag(hash(svg));
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged == null ? Response.ok(svg, ExerciseMedia.SVG).tag(tag) : unchanged;
        return response.cacheControl(cache())
                .header("Content-Security-Policy", "default-src 'none'")
                .build();
    }

    /// Kept by the reader's own browser only, since a clinic's own entries are nobody else's.
    private static CacheControl cache() {
        var cache = new CacheControl();
        cache.setPrivate(true);
        cache.setMaxAge(FRESH_SECONDS);
        return cache;
    }

    private static String hash(String svg) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(svg.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
