package clinic.telerehab.patient;

import static clinic.telerehab.patient.People.anonymous;
import static java.util.Map.entry;

import clinic.telerehab.kit.fixture.AccessMatrix;
import clinic.telerehab.kit.fixture.BadInput;
import clinic.telerehab.kit.fixture.SentTwice;
import clinic.telerehab.patient.accesslog.AccessLogCalls;
import clinic.telerehab.patient.account.AccountCalls;
import clinic.telerehab.patient.assessment.AssessmentCalls;
import clinic.telerehab.patient.breakglass.BreakGlassCalls;
import clinic.telerehab.patient.careteam.CareTeamCalls;
import clinic.telerehab.patient.caseload.CaseloadCalls;
import clinic.telerehab.patient.clinic.ClinicCalls;
import clinic.telerehab.patient.consent.ConsentCalls;
import clinic.telerehab.patient.context.ContextCalls;
import clinic.telerehab.patient.dataprotection.DataProtectionCalls;
import clinic.telerehab.patient.enrolment.EnrolmentCalls;
import clinic.telerehab.patient.episode.EpisodeCalls;
import clinic.telerehab.patient.episode.EpisodeCommandCalls;
import clinic.telerehab.patient.followup.FollowUpCalls;
import clinic.telerehab.patient.goal.GoalCalls;
import clinic.telerehab.patient.instrument.InstrumentCalls;
import clinic.telerehab.patient.intake.IntakeCalls;
import clinic.telerehab.patient.practitioner.PractitionerCalls;
import clinic.telerehab.patient.report.ReportCalls;
import clinic.telerehab.patient.timeline.TimelineCalls;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@PatientServiceTest
class AccessMatrixTest {
    private static final List<FeatureCalls> FEATURES = List.of(
            new AssessmentCalls(),
            new AccessLogCalls(),
            new AccountCalls(),
            new BreakGlassCalls(),
            new CareTeamCalls(),
            new CaseloadCalls(),
            new ClinicCalls(),
            new ConsentCalls(),
            new ContextCalls(),
            new DataProtectionCalls(),
            new EnrolmentCalls(),
            new EpisodeCalls(),
            new EpisodeCommandCalls(),
            new FollowUpCalls(),
            new GoalCalls(),
            new InstrumentCalls(),
            new IntakeCalls(),
            new KitCalls(),
            new PractitionerCalls(),
            new ReportCalls(),
            new TimelineCalls());
    /// The table's request is refused for what it says, or one that is under way is in the way of
    /// the next.
    private static final Map<String, String> TRIED_ELSEWHERE = Map.ofEntries(
            entry("acceptTransfer", "TransferTest.isAcceptedOnceOnly"),
            entry("activateEpisode", "EpisodeCommandResourceTest.letsExactlyOneOfTwoIn"),
            entry("archivePatient", "PatientChangeTest.isArchivedByExactlyOneOfTwoAtOnce"),
            entry("changeClinic", "ClinicResourceTest.isChangedByExactlyOneOfTwoAtOnce"),
            entry("changePatient", "PatientChangeTest.isChangedByExactlyOneOfTwoAtOnce"),
            entry("changePreferences", "AccountTest.isChangedByExactlyOneOfTwoAtOnce"),
            entry("declineTransfer", "TransferTest.isEitherAcceptedOrDeclined"),
            entry("invitePatient", "PatientInvitationTest.mailsOnceWhenSentTwiceAtOnce"),
            entry("offerTransfer", "TransferTest.isOfferedOnceHoweverOftenSent"),
            entry("reactivatePatient", "PatientChangeTest.isLetInByExactlyOneOfTwoAtOnce"),
            entry("recordAssessment", "AssessmentResourceTest.recordsOnceWhatIsSentTwiceAtOnce"),
            entry("saveIntake", "IntakeResourceTest.letsExactlyOneOfTwoRacingDraftsIn"),
            entry("suspendPatient", "PatientChangeTest.isSuspendedByExactlyOneOfTwoAtOnce"));
    /// An invitation says only whom it is for, in its address.
    private static final Map<String, String> WITHOUT_CONTENT =
            Map.of("invitePractitioner", "RefusedPractitionerInvitationTest.underAnotherPersonsPath");

    private CareTeamCast cast;

    @BeforeEach
    void meet() {
        cast = CareTeamCast.meet();
    }

    @TestFactory
    Stream<DynamicTest> answersEachCallerAsTheTableSays() {
        return AccessMatrix.of("patient").play(cast.tokens(), calls());
    }

    @TestFactory
    Stream<DynamicTest> takesNoRubbish() {
        return BadInput.against("patient", "link_attempt").play(cast.tokens(), calls());
    }

    @TestFactory
    Stream<DynamicTest> makesNothingTwiceAndLosesNoChange() {
        return SentTwice.to("patient", TRIED_ELSEWHERE, WITHOUT_CONTENT).play(cast.tokens(), calls());
    }

    private Map<String, Function<@Nullable String, Response>> calls() {
        Map<String, Function<@Nullable String, Response>> calls = new HashMap<>();
        FEATURES.forEach(feature ->
                feature.about(cast).forEach((operation, call) -> calls.put(operation, token -> by(token, call))));
        return calls;
    }

    private static Response by(@Nullable String token, Function<RequestSpecification, Response> call) {
        return call.apply(token == null ? anonymous() : anonymous().auth().oauth2(token));
    }
}
