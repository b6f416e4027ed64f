package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import java.util.List;

/// What the suite can be held to: the patient takes their record with them, and the audit shows who was at it.
final class Account {
    private static final List<String> SERVICES = List.of("patient-service", "program-service", "messaging-service");

    private final Stage stage;
    private final Http http;
    private final Clinics clinics;
    private final Person patient;

    Account(Stage stage, Clinics clinics, Person patient) {
        this.stage = stage;
        this.http = stage.http();
        this.clinics = clinics;
        this.patient = patient;
    }

    void isGiven() {
        stage.chapter("Account for it");
        takeTheRecord();
        verify("the admin verifies the audit of all three services: intact", "INTACT");
        stage.tamper("patient-service", "alter");
        try {
            Answer found = verification("patient-service");
            stage.prove(
                    "one row is altered in the database by hand, and the verification names it",
                    found.text("/kind").equals("ALTERED")
                            && !found.text("/rowId").isEmpty(),
                    found);
        } finally {
            stage.tamper("patient-service", "restore");
        }
        verify("it is put back, and all is intact again", "INTACT");
    }

    private void takeTheRecord() {
        String requests = Api.PATIENT + "/patients/" + patient.id() + "/data-requests";
        String id = Stage.newId();
        String request = Api.PATIENT + "/data-requests/" + id;
        Answer asked = http.put(patient.token(), requests + "/" + id, "{\"kind\": \"EXPORT\"}");
        stage.expect("the patient asks for a copy of their record", 201, asked);
        stage.eventually(
                "and gets it, from all three services",
                () -> http.get(patient.token(), request + "/bundle").status() == 200,
                () -> http.get(patient.token(), requests));
        Answer bundle = http.get(patient.token(), request + "/bundle");
        stage.prove(
                "with what they did, what was measured and what was written",
                List.of("/parts/patient/assessment", "/parts/program/session_log", "/parts/messaging/message").stream()
                        .noneMatch(table -> bundle.json().at(table).isEmpty()),
                bundle.json().at("/parts").properties().stream()
                        .map(part -> part.getKey() + ": "
                                + part.getValue().properties().stream()
                                        .map(table -> table.getKey())
                                        .toList())
                        .toList());
        stage.expect(
                "nobody of the staff can read the copy", 403, http.get(clinics.token("admin"), request + "/bundle"));
    }

    private void verify(String claim, String kind) {
        List<Answer> found = SERVICES.stream().map(this::verification).toList();
        stage.prove(
                claim, found.stream().allMatch(answer -> answer.text("/kind").equals(kind)), found);
    }

    private Answer verification(String service) {
        String api = "/api/" + service.replace("-service", "") + "/v1";
        return http.get(clinics.token("admin"), api + "/audit/verification");
    }
}
