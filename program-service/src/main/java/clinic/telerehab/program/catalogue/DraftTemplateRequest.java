package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.ProtocolTemplate.Indication;
import clinic.telerehab.program.catalogue.ProtocolTemplate.Phase;
import clinic.telerehab.program.catalogue.ProtocolTemplate.Text;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a clinic writes of a template: all that a shipped file has but its identity. Its exercises are shipped ones or
/// published ones of the clinic.
@Schema(examples = """
        {"kind": "TREATMENT", "contingency": "SYMPTOM_GUIDED",
         "indication": {"presentation": ["AXIAL"], "chronicity": ["CHRONIC"]},
         "provenance": "Written by the clinic", "licence": "For our patients",
         "i18n": {"en": {"title": "Our first four weeks", "summary": "Control first, then strength."}},
         "phases": [{"name": "FOUNDATION", "weeks": 4, "education": ["EDU-MOVE"],
          "exitCriteria": [{"code": "ADHERENCE", "comparison": "AT_LEAST", "value": 80,
                            "i18n": {"en": "At least {value} % of the planned sessions done"}}],
          "items": [{"exerciseCode": "BIRD-DOG-1", "dose": {"sets": 3, "reps": 5}, "minutes": 4, "timesPerWeek": 5}]}]}
        """)
record DraftTemplateRequest(
        @Nullable String kind,
        @Nullable String contingency,
        @Nullable Indication indication,
        @Nullable String provenance,
        @Nullable String licence,
        @Nullable Map<String, Text> i18n,
        @Nullable List<Phase> phases) {

    ObjectNode content() {
        return OwnContent.of(this);
    }
}
