package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import java.io.IOException;
import java.util.List;

/// The thin story through all three services: from registration to the answer of a clinician, who may not see it, and
/// who sees it nevertheless. Each run brings new patients, so it can be played on a used suite.
final class Story {
    private final Stage stage;
    private final Clinics clinics;
    private final Person patient;
    private final Treatment treatment;

    private Story(Stage stage, Clinics clinics, Person patient) {
        this.stage = stage;
        this.clinics = clinics;
        this.patient = patient;
        this.treatment = new Treatment(stage, clinics.token("lead"), patient);
    }

    /// Begins with clinics, staff, and a patient who has come in and consented.
    static Story begin(Stage stage) {
        stage.chapter("Arrive");
        var clinics = new Clinics(stage);
        clinics.open();
        Person patient = new Arrival(stage, clinics).of("Ada", "en");
        new Consents(stage, patient).grant();
        return new Story(stage, clinics, patient);
    }

    /// From here to the end.
    void play() throws IOException, InterruptedException {
        Person control = new Arrival(stage.inSilence(), clinics).of("Grace", "de");
        var assessment = new Assessment(stage, lead());
        assessment.assess(patient);
        assessment.findARedFlag(control);
        prescribe();
        treatment.doIt();
        try (LiveStream stream = LiveStream.open(stage.base(), lead())) {
            treatment.raiseAnAlert(stream);
        }
        treatment.answer(control);
        new Consents(stage, patient).takeBackAndGrantAgain(treatment);
        new Strangers(stage, clinics).areRefused(patient, control, programId());
        new Emergency(stage, clinics, patient).breakTheGlass(programId());
        new Caseload(stage, lead()).shows(patient);
    }

    /// A program that runs.
    void prescribe() {
        treatment.prescribe();
    }

    String patientLogin() {
        return patient.login();
    }

    String lead() {
        return clinics.token("lead");
    }

    String programId() {
        return treatment.programId();
    }

    Answer log(String sessionId, int pain) {
        return treatment.log(sessionId, pain);
    }

    /// Every alert about the patient that the lead sees, as type and severity.
    List<String> alerts() {
        return new Inbox(stage, lead(), patient).kinds();
    }
}
