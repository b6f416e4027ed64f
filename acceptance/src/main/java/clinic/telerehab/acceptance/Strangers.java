package clinic.telerehab.acceptance;

import java.util.List;

/// Those who have no business with the patient, at every door.
final class Strangers {
    private final Stage stage;
    private final Clinics clinics;

    Strangers(Stage stage, Clinics clinics) {
        this.stage = stage;
        this.clinics = clinics;
    }

    void areRefused(Person patient, Person control, String programId) {
        stage.chapter("Who may see");
        for (String path : List.of(
                patient.path(),
                Api.PROGRAM + "/programs/" + programId,
                Api.PROGRAM + "/patients/" + patient.id() + "/programs")) {
            String door = path.substring("/api/".length(), path.indexOf("/v1"));
            refuse("another patient is refused at " + door, 404, control.token(), path);
            refuse("a clinician of another clinic is refused at " + door, 404, clinics.token("outsider"), path);
            refuse("a colleague without relation is refused at " + door, 403, clinics.token("colleague"), path);
            stage.expect(
                    "nobody gets in without a token at " + door,
                    401,
                    stage.http().get(null, path));
        }
        String lead = clinics.token("lead");
        refuse("internal paths have no route", 404, lead, "/api/patient/internal/feed");
        refuse("nor have the operators' pages", 404, lead, "/q/health");
        refuse("nor do tricks with the path help", 400, lead, "/api/patient/v1/..;/internal/feed");
    }

    private void refuse(String claim, int status, String token, String path) {
        stage.expect(claim, status, stage.http().get(token, path));
    }
}
