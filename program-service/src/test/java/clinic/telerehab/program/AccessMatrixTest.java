package clinic.telerehab.program;

import static clinic.telerehab.program.Requests.by;

import clinic.telerehab.kit.fixture.AccessMatrix;
import clinic.telerehab.kit.fixture.BadInput;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.SentTwice;
import clinic.telerehab.program.Requests.Running;
import clinic.telerehab.program.adherence.AdherenceCalls;
import clinic.telerehab.program.catalogue.LibraryCalls;
import clinic.telerehab.program.education.EducationCalls;
import clinic.telerehab.program.prescription.PrescriptionCalls;
import clinic.telerehab.program.progression.ProgressionCalls;
import clinic.telerehab.program.reason.ReasonCalls;
import clinic.telerehab.program.report.ReportCalls;
import clinic.telerehab.program.session.SessionCalls;
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

@ProgramServiceTest
class AccessMatrixTest {
    private static final List<FeatureCalls> FEATURES = List.of(
            new PrescriptionCalls(),
            new SessionCalls(),
            new AdherenceCalls(),
            new ReasonCalls(),
            new ReportCalls(),
            new LibraryCalls(),
            new EducationCalls(),
            new ProgressionCalls());
    /// Made under a name instead of an id, or a creation under one too: two who send the same both
    /// succeed.
    private static final Map<String, String> TRIED_ELSEWHERE = Map.of(
            "assignEducation", "EducationResourceTest.givesACardOnceWhenTwoGiveItAtTheSameTime",
            "draftExercise", "OwnDraftTest.areChangedOnceByTwoAtTheSameTime",
            "draftTemplate", "OwnDraftTest.areChangedOnceByTwoAtTheSameTime",
            "forkExercise", "ForkTest.areMadeOnceByTwoAtTheSameTime",
            "reviseProgram", "RevisionTest.letsOneOfTwoRevisionsWin");

    private final Map<String, Function<@Nullable String, Response>> calls = new HashMap<>();
    private FedCast cast;
    private Running running;

    @BeforeEach
    void start() {
        cast = FedCast.meet("program");
        running = Requests.running(cast);
    }

    @TestFactory
    Stream<DynamicTest> answersEachCallerAsTheTableSays() {
        collectCalls();

        return AccessMatrix.of("program").play(cast.tokens(), calls);
    }

    @TestFactory
    Stream<DynamicTest> takesNoRubbish() {
        collectCalls();

        return BadInput.against("program").play(cast.tokens(), calls);
    }

    @TestFactory
    Stream<DynamicTest> makesNothingTwiceAndLosesNoChange() {
        collectCalls();

        return SentTwice.to("program", TRIED_ELSEWHERE).play(cast.tokens(), calls);
    }

    private void collectCalls() {
        FEATURES.forEach(feature -> feature.about(cast, running).forEach(this::on));
        callCatalogue();
        on("verifyAudit", by -> by.get("/audit/verification"));
        on("listFeeds", by -> by.get("/ops/feeds"));
        on("replayFeed", by -> by.post("/ops/feeds/patient/replay"));
        on("readFeed", by -> by.basePath("/api/program").get("/internal/feed"));
        on("exportRecord", by -> by.basePath("/api/program").get("/internal/patients/{id}/export", cast.patient()));
        // Its owner has not told that it is erased, so whoever may is refused for that alone.
        on("eraseRecord", by -> by.basePath("/api/program").post("/internal/patients/{id}/erasure", cast.patient()));
    }

    private void callCatalogue() {
        on("listExercises", by -> by.get("/exercises"));
        on("getExercise", by -> by.get("/exercises/WALK"));
        on("getReference", by -> by.get("/reference/muscles"));
        on("getLadder", by -> by.get("/ladders/DEAD-BUG"));
        on("listTemplates", by -> by.get("/templates"));
        on("getTemplate", by -> by.get("/templates/LBP-FOUNDATION-8W"));
        on("getEducationCard", by -> by.get("/education/EDU-MOVE"));
    }

    private void on(String operation, Function<RequestSpecification, Response> call) {
        calls.put(operation, token -> call.apply(by(token)));
    }
}
