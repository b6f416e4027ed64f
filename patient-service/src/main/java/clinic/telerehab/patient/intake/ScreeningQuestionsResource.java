package clinic.telerehab.patient.intake;

import clinic.telerehab.kit.hardening.LanguageTag;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/// The questions of the red-flag screening over HTTP.
@Path("/v1/screening-questions")
@Tag(name = "Intake")
@Authenticated
public class ScreeningQuestionsResource {
    private final Screening screening;

    ScreeningQuestionsResource(Screening screening) {
        this.screening = screening;
    }

    @GET
    @Operation(operationId = "getScreeningQuestions", summary = "The red-flag questions, in a language that is there")
    public Uni<ScreeningQuestionsView> get(@RestQuery @DefaultValue("en") @LanguageTag String locale) {
        return Uni.createFrom().item(ScreeningQuestionsView.of(screening.definition(), locale));
    }
}
