package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The thin story through all three services: from registration to the answer of a clinician, who may not see it, and
/// who sees it nevertheless. Each run brings new patients, so it can be played on a used suite.
final class Story {
    private final Stage stage;
    private final Clinics clinics;
    private final Person patient;
    private @Nullable Treatment treatment;

    private Story(Stage stage, Clinics clinics, Person patient) {
        this.stage = stage;
        this.clinics = clinics;
        this.patient = patient;
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
        var assessment = new Assessment(stage, this::lead);
        Episode episode = assessment.assess(patient);
        assessment.findARedFlag(control);
        Program maintenance = treat(episode);
        Treatment after = new Treatment(stage, this::lead, patient, maintenance, maintenance.itemOf("GLUTE-BRIDGE"));
        treatment = after;
        try (LiveStream stream = LiveStream.open(stage.base(), lead())) {
            after.raiseAnAlert(stream);
        }
        after.answer(control);
        new Consents(stage, patient).takeBackAndGrantAgain(after);
        new Strangers(stage, clinics).areRefused(patient, control, programId());
        new Emergency(stage, clinics, patient).breakTheGlass(programId());
        new Caseload(stage, lead()).shows(patient);
        new Authority(stage, clinics, patient, after).isAway();
        relapse(episode, maintenance);
        new Account(stage, clinics, patient).isGiven();
    }

    private void relapse(Episode episode, Program maintenance) {
        LocalDate discharged = stage.today();
        var training = new Training(stage, maintenance, patient.credentials(), discharged);
        new Relapse(stage, this::lead, patient, episode, maintenance, training, discharged).isCaught();
    }

    /// Eight weeks, by the demo's time.
    ///
    /// @return the program that goes on after them
    private Program treat(Episode episode) throws IOException, InterruptedException {
        LocalDate monday = stage.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var program = new Program(stage, this::lead, patient);
        var training = new Training(stage, program, patient.credentials(), monday);
        training.moveTo(monday);
        new Prescription(stage, program, monday).prescribe();
        training.twoWeeks();
        new Showing(stage, this::lead, patient, program).open("BIRD-DOG-1");
        new Progress(stage, this::lead, patient, program).decide("BIRD-DOG-1");
        new Outage(stage, this::lead, patient, program, training).losesNothing();
        new FallingOff(stage, this::lead, patient, program, training).beCaught();
        var maintenance = new Program(stage, this::lead, patient);
        new Finish(stage, episode, maintenance, training, training.day(8, DayOfWeek.FRIDAY)).discharge();
        return maintenance;
    }

    /// A program that runs, for a patient in whom nothing speaks against it.
    void prescribe() {
        Episode episode = new Assessment(stage.inSilence(), this::lead).assess(patient);
        stage.prove("care is under way", episode.read().text("/status").equals("ACTIVE"), episode.read());
        treatment = Treatment.begin(stage, this::lead, patient);
    }

    String patientLogin() {
        return patient.login();
    }

    Person patient() {
        return patient;
    }

    String lead() {
        return clinics.token("lead");
    }

    String programId() {
        return running().programId();
    }

    private Treatment running() {
        return Objects.requireNonNull(treatment, "nothing is prescribed");
    }

    Answer log(String sessionId, int pain) {
        return running().log(sessionId, pain);
    }

    /// Every alert about the patient that the lead sees, as type and severity.
    List<String> alerts() {
        return new Inbox(stage, lead(), patient).kinds();
    }
}
