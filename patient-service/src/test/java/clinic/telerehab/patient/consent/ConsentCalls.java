package clinic.telerehab.patient.consent;

import static clinic.telerehab.patient.People.newId;

import clinic.telerehab.patient.CareTeamCast;
import clinic.telerehab.patient.FeatureCalls;
import clinic.telerehab.patient.People;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Function;

public class ConsentCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(CareTeamCast cast) {
        return Map.of(
                "listConsentPolicies", by -> by.get("/consent-policies"),
                "publishConsentPolicy",
                        by -> by.body(People.policy("RESEARCH", "v-" + newId(), false))
                                .put("/consent-policies/{id}", newId()),
                "getConsents", by -> by.get("/patients/{p}/consents", cast.patient()),
                "decideConsent",
                        by -> by.body(People.decision("RESEARCH", "GRANTED"))
                                .put("/patients/{p}/consents/{id}", cast.patient(), newId()));
    }
}
