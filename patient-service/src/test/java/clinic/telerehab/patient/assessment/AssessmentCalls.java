package clinic.telerehab.patient.assessment;

import static clinic.telerehab.patient.People.newId;

import clinic.telerehab.patient.CareTeamCast;
import clinic.telerehab.patient.Courses;
import clinic.telerehab.patient.FeatureCalls;
import clinic.telerehab.patient.People;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

public class AssessmentCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(CareTeamCast cast) {
        return Map.of(
                "listAssessments", by -> by.get("/episodes/{e}/assessments", Courses.newEpisode(cast)),
                "recordAssessment",
                        by -> by.body(Forms.pain("CLINICIAN", "ADHOC", 3))
                                .put("/episodes/{e}/assessments/{id}", Courses.newEpisode(cast), newId()),
                "getAssessment", by -> by.get("/assessments/{id}", newAssessment(cast)),
                "retractAssessment",
                        by -> by.header("If-Match", "\"0\"")
                                .body("{\"reason\": \"Wrong patient\"}")
                                .post("/assessments/{id}/retract", newAssessment(cast)),
                "getOutcomeTrends", by -> by.get("/episodes/{e}/outcome-trends", Courses.newEpisode(cast)),
                "listAssessmentRequests", by -> by.get("/episodes/{e}/assessment-requests", Courses.newEpisode(cast)),
                "askForAssessment",
                        by -> by.body(AssessmentRequestResourceTest.request("EFFORT", "ADHOC", 0, 3))
                                .put("/episodes/{e}/assessment-requests/{id}", Courses.newEpisode(cast), newId()),
                "listMyAssessmentRequests", by -> by.get("/me/assessment-requests"));
    }

    private static UUID newAssessment(CareTeamCast cast) {
        UUID id = newId();
        People.anonymous()
                .auth()
                .oauth2(cast.token("lead"))
                .body(Forms.pain("CLINICIAN", "ADHOC", 3))
                .put("/episodes/{e}/assessments/{id}", Courses.newEpisode(cast), id)
                .then()
                .statusCode(201);
        return id;
    }
}
