package clinic.telerehab.patient;

import clinic.telerehab.kit.fixture.HostileRequests;
import clinic.telerehab.kit.fixture.HostileTokens;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@PatientServiceTest
class HardeningTest {
    private static final String PATIENTS = "/api/patient/v1/patients";

    @TestFactory
    Stream<DynamicTest> refusesHostileRequests() {
        var clinic = People.clinic();
        String valid = People.registration(clinic.id(), "R-" + People.newId());
        return new HostileRequests(clinic.admin().login().token(), PATIENTS, PATIENTS, valid).play();
    }

    @TestFactory
    Stream<DynamicTest> refusesHostileTokens() {
        return HostileTokens.against(PATIENTS, "patient", "clinic-admin");
    }
}
