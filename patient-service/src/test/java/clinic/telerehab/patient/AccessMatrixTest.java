package clinic.telerehab.patient;

import static clinic.telerehab.patient.People.anonymous;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.physiotherapist;

import clinic.telerehab.kit.fixture.AccessMatrix;
import clinic.telerehab.patient.People.Clinic;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@PatientServiceTest
class AccessMatrixTest {
    private final Map<String, Function<@Nullable String, Response>> calls = new HashMap<>();
    private Clinic clinic;
    private UUID patient;

    private CareTeamCast cast;

    @BeforeEach
    void meet() {
        cast = CareTeamCast.meet();
        clinic = cast.clinic();
        patient = cast.patient();
    }

    @TestFactory
    Stream<DynamicTest> answersEachCallerAsTheTableSays() {
        callTheDirectory();
        callEnrolment();
        callCareTeamAndConsent();

        return AccessMatrix.of("patient").play(cast.tokens(), calls);
    }

    private void callTheDirectory() {
        on("openClinic", by -> by.body(People.clinicSettings("Westside")).put("/clinics/{id}", newId()));
        on("getClinic", by -> by.get("/clinics/{id}", clinic.id()));
        on(
                "registerPractitioner",
                by -> by.body(People.practitioner(clinic.id(), newId().toString(), "OTHER", null))
                        .put("/practitioners/{id}", newId()));
        on("getMe", by -> by.get("/me"));
        on("verifyAudit", by -> by.get("/audit/verification"));
        on("readFeed", by -> by.basePath("/api/patient").get("/internal/feed"));
    }

    private void callEnrolment() {
        on("listPatients", by -> by.get("/patients"));
        on(
                "registerPatient",
                by -> by.body(People.registration(clinic.id(), "M-" + newId())).put("/patients/{id}", newId()));
        on("getPatient", by -> by.get("/patients/{id}", patient));
        on("invitePatient", by -> by.put("/patients/{p}/invitations/{id}", patient, newId()));
        on("redeemInvitation", by -> by.body("{\"code\": \"0000\"}").post("/me/link"));
    }

    private void callCareTeamAndConsent() {
        on("listCareTeam", by -> by.get("/patients/{p}/care-team", patient));
        on(
                "joinCareTeam",
                by -> by.body(People.membership(physiotherapist(clinic), "MEMBER", null))
                        .put("/patients/{p}/care-team/{id}", patient, newId()));
        on(
                "endCareTeamMembership",
                by -> by.header("If-Match", "\"0\"").post("/patients/{p}/care-team/{id}/end", patient, newMember()));
        on("getConsents", by -> by.get("/patients/{p}/consents", patient));
        on(
                "decideConsent",
                by -> by.body(People.decision("RESEARCH", "GRANTED"))
                        .put("/patients/{p}/consents/{id}", patient, newId()));
    }

    private void on(String operation, Function<RequestSpecification, Response> call) {
        calls.put(
                operation,
                token -> call.apply(
                        token == null ? anonymous() : anonymous().auth().oauth2(token)));
    }

    private UUID newMember() {
        UUID membership = newId();
        People.join(clinic.admin().login(), patient, membership, physiotherapist(clinic), "MEMBER", null)
                .statusCode(201);
        return membership;
    }
}
