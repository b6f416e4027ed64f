package clinic.telerehab.acceptance;

import java.time.Duration;

/// patient-service, which says who may see whom, is away: what goes on for how long, and how it heals.
final class Authority {
    private static final String PROCESS = "patient-service";
    private static final Duration TOO_LONG = Duration.ofMinutes(16);

    private final Stage stage;
    private final Http http;
    private final Clinics clinics;
    private final Person patient;
    private final Treatment treatment;

    Authority(Stage stage, Clinics clinics, Person patient, Treatment treatment) {
        this.stage = stage;
        this.http = stage.http();
        this.clinics = clinics;
        this.patient = patient;
        this.treatment = treatment;
    }

    void isAway() {
        stage.chapter("Without patient-service");
        String program = Api.PROGRAM + "/programs/" + treatment.programId();
        String messages = treatment.messages();
        stage.processes().stop(PROCESS);
        try {
            goOn(program, messages);
            stage.passUnheard(TOO_LONG);
            stage.eventually(
                    "after a quarter of an hour without news the lead is refused: nobody can say who may see whom",
                    () -> http.get(clinics.token("lead"), program).isProblem(503, "access-authority-unavailable"),
                    () -> http.get(clinics.token("lead"), program));
            stage.expect("the patient goes on", 201, treatment.log(Stage.newId(), 1));
        } finally {
            stage.processes().start(PROCESS);
        }
        heal(program, messages);
    }

    private void goOn(String program, String messages) {
        stage.expect(
                "patient-service is stopped, and the patient logs a session", 201, treatment.log(Stage.newId(), 1));
        stage.expect("the lead reads the program", 200, http.get(clinics.token("lead"), program));
        stage.expect("and the conversation", 200, http.get(clinics.token("lead"), messages));
        stage.expectProblem(
                "the colleague is refused as before",
                403,
                "care-relationship-required",
                http.get(clinics.token("colleague"), program));
        stage.prove(
                "the patient's record itself can't be had now",
                http.get(clinics.token("lead"), patient.path()).status() >= 502,
                "an answer from " + patient.path());
    }

    private void heal(String program, String messages) {
        stage.eventually(
                "it starts again, and the lead reads the program without anybody's help",
                () -> http.get(clinics.token("lead"), program).status() == 200,
                () -> http.get(clinics.token("lead"), program));
        stage.eventually(
                "and the conversation",
                () -> http.get(clinics.token("lead"), messages).status() == 200,
                () -> http.get(clinics.token("lead"), messages));
        stage.expect("and the record", 200, http.get(clinics.token("lead"), patient.path()));
    }
}
