package clinic.telerehab.program.catalogue;

import static java.util.Map.entry;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.program.FeatureCalls;
import clinic.telerehab.program.Library;
import clinic.telerehab.program.Requests.Running;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Function;

public class LibraryCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(FedCast cast, Running running) {
        var library = new Library(cast);
        return Map.ofEntries(
                entry("getExercisePicture", by -> by.get("/exercises/WALK/picture")),
                entry("draftExercise", by -> by.body(Library.EXERCISE).put("/exercises/{c}", Library.newCode())),
                entry("publishExercise", by -> publish(library, by, "exercises", Library.EXERCISE)),
                entry("retireExercise", by -> retire(library, by, "exercises", Library.EXERCISE)),
                entry(
                        "forkExercise",
                        by -> by.header("If-Match", "\"1\"")
                                .body("{\"code\": \"%s\"}".formatted(Library.newCode()))
                                .post("/exercises/WALK/fork")),
                entry("draftTemplate", by -> by.body(Library.TEMPLATE).put("/templates/{c}", Library.newCode())),
                entry("publishTemplate", by -> publish(library, by, "templates", Library.TEMPLATE)),
                entry("retireTemplate", by -> retire(library, by, "templates", Library.TEMPLATE)),
                entry("listOwnEntries", by -> by.get("/library/exercises")),
                entry(
                        "getOwnEntry",
                        by -> by.get("/library/exercises/{c}", library.drafted("exercises", Library.EXERCISE))));
    }

    private static Response publish(Library library, RequestSpecification by, String kind, String content) {
        return by.header("If-Match", "\"0\"").post("/{kind}/{c}/publish", kind, library.drafted(kind, content));
    }

    private static Response retire(Library library, RequestSpecification by, String kind, String content) {
        return by.header("If-Match", "\"1\"").post("/{kind}/{c}/retire", kind, library.published(kind, content));
    }
}
