package clinic.telerehab.program;

import static clinic.telerehab.program.Requests.by;

import clinic.telerehab.kit.fixture.FedCast;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a clinic writes for its own catalogue, sound unless a test spoils it.
public final class Library {
    public static final String EXERCISE = """
            {"category": "MOBILITY", "contractionMode": "DYNAMIC", "active": true, "sequenceGroup": "ACTIVATE",
             "muscles": [{"code": "ERECTOR_SPINAE", "role": "PRIME"}], "region": ["LOWER_BACK"],
             "position": "SITTING", "setting": ["HOME"], "equipment": ["CHAIR"], "tempo": "SLOW", "ballistic": false,
             "spinalLoading": "LOW", "impact": "NONE", "supervision": "SELF", "contraindicationTags": [],
             "cautionTags": [], "evidence": {"grade": "RECOMMENDED", "sources": ["House rule"]},
             "defaultDose": {"sets": 1, "reps": 8}, "minutes": 2, "provenance": "Written by the clinic",
             "licence": "For our patients", "i18n": {"en": {"title": "Seated pelvic rock",
              "summary": "Small rocking of the pelvis on a chair.",
              "steps": ["Sit at the front of the chair.", "Rock back.", "Rock forwards.", "Stop if pain spreads."],
              "cues": [{"text": "Small and slow"}], "commonErrors": ["Moving the shoulders", "Holding the breath"]}}}
            """;
    public static final String TEMPLATE = template("BIRD-DOG-1");

    private final FedCast cast;

    public Library(FedCast cast) {
        this.cast = cast;
    }

    public static String newCode() {
        return "OWN-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT).substring(0, 23);
    }

    public static String template(String exerciseCode) {
        return """
                {"kind": "TREATMENT", "contingency": "SYMPTOM_GUIDED",
                 "indication": {"presentation": ["AXIAL"], "chronicity": ["CHRONIC"]},
                 "provenance": "Written by the clinic", "licence": "For our patients",
                 "i18n": {"en": {"title": "Our first four weeks", "summary": "Control first, then strength."}},
                 "phases": [{"name": "FOUNDATION", "weeks": 4, "education": ["EDU-MOVE", "EDU-REST"],
                  "exitCriteria": [{"code": "ADHERENCE", "comparison": "AT_LEAST", "value": 80,
                                    "i18n": {"en": "At least {value} %% of the planned sessions done"}}],
                  "items": [{"exerciseCode": "%s", "dose": {"sets": 3, "reps": 5}, "minutes": 4,
                             "timesPerWeek": 5}]}]}
                """.formatted(exerciseCode);
    }

    public RequestSpecification editor() {
        return by(cast.token("admin"));
    }

    public ValidatableResponse draft(String kind, String code, String content, @Nullable Integer seen) {
        return versioned(seen).body(content).put("/" + kind + "/{code}", code).then();
    }

    public ValidatableResponse command(String kind, String code, String verb, @Nullable Integer seen) {
        return versioned(seen).post("/" + kind + "/{code}/" + verb, code).then();
    }

    /// @return the code of a new draft
    public String drafted(String kind, String content) {
        String code = newCode();
        draft(kind, code, content, null).statusCode(201);
        return code;
    }

    /// @return the code of something that can be chosen
    public String published(String kind, String content) {
        String code = drafted(kind, content);
        command(kind, code, "publish", 0).statusCode(200);
        return code;
    }

    private RequestSpecification versioned(@Nullable Integer seen) {
        return seen == null ? editor() : editor().header("If-Match", "\"" + seen + "\"");
    }
}
