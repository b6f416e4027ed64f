package clinic.telerehab.kit.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/// Writes into the contract of a service what every operation may refuse, once for all: which statuses follow from an
/// operation's shape, and which codes the service answers with at each status.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemContract implements OASFilter {
    static final String CODES = "x-problem-codes";
    private static final String SCHEMA = "Problem";

    private final SortedMap<Integer, List<ProblemType>> byStatus = new TreeMap<>();

    /// @param index of all classes, where the problems are found: there are no beans yet when the contract is written
    public ProblemContract(IndexView index) {
        index.getAllKnownImplementations(DotName.createSimple(ProblemType.class.getName())).stream()
                .filter(ClassInfo::isEnum)
                .map(info -> info.name().toString())
                .sorted()
                .flatMap(ProblemContract::constants)
                .forEach(problem -> byStatus.computeIfAbsent(problem.status(), status -> new ArrayList<>())
                        .add(problem));
    }

    /// A service's classes are seen by the loader of the build step, which knows more than the kit's own.
    private static Stream<ProblemType> constants(String name) {
        try {
            return Arrays.stream(
                            Class.forName(name, true, Thread.currentThread().getContextClassLoader())
                                    .getEnumConstants())
                    .map(ProblemType.class::cast);
        } catch (ClassNotFoundException indexed) {
            throw new IllegalStateException(name, indexed);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Components components =
                contract.getComponents() == null ? OASFactory.createComponents() : contract.getComponents();
        contract.setComponents(components);
        byStatus.forEach((status, problems) -> components.addResponse(name(status), response(problems)));
        Map<String, List<String>> codes = new LinkedHashMap<>();
        byStatus.forEach((status, problems) -> codes.put(
                status.toString(), problems.stream().map(ProblemType::code).toList()));
        contract.addExtension(CODES, codes);
        contract.getPaths().getPathItems().values().forEach(this::addTo);
    }

    private void addTo(PathItem path) {
        path.getOperations()
                .forEach((method, operation) -> refusals(method, path, operation)
                        .filter(byStatus::containsKey)
                        .forEach(status -> operation
                                .getResponses()
                                .addAPIResponse(
                                        status.toString(),
                                        OASFactory.createAPIResponse().ref(name(status)))));
    }

    private static Stream<Integer> refusals(HttpMethod method, PathItem path, Operation operation) {
        List<Integer> statuses = new ArrayList<>(List.of(401, 403, 429, 500, 503));
        List<Parameter> parameters = Stream.of(path.getParameters(), operation.getParameters())
                .filter(list -> list != null)
                .flatMap(List::stream)
                .toList();
        boolean hasBody = operation.getRequestBody() != null;
        if (hasBody || !parameters.isEmpty()) {
            statuses.add(400);
        }
        if (parameters.stream().anyMatch(parameter -> parameter.getIn() == In.PATH)) {
            statuses.add(404);
        }
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            statuses.addAll(List.of(409, 422));
        }
        if (parameters.stream().anyMatch(parameter -> "If-Match".equalsIgnoreCase(parameter.getName()))) {
            statuses.addAll(List.of(412, 428));
        }
        if (hasBody) {
            statuses.addAll(List.of(413, 415));
        }
        return statuses.stream().sorted();
    }

    private static String name(int status) {
        return "Problem" + status;
    }

    private static APIResponse response(List<ProblemType> problems) {
        List<String> lines = problems.stream()
                .map(problem -> "- `%s`: %s".formatted(problem.code(), problem.title()))
                .toList();
        Schema schema = OASFactory.createSchema().ref(SCHEMA);
        return OASFactory.createAPIResponse()
                .description("Refused, with one of these codes:\n\n" + String.join("\n", lines))
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemBody.MEDIA_TYPE,
                                OASFactory.createMediaType().schema(schema).example(example(problems.getFirst()))));
    }

    private static Map<String, Object> example(ProblemType problem) {
        Map<String, Object> example = new LinkedHashMap<>();
        ProblemBody body = ProblemBody.of(problem);
        example.put("type", body.type());
        example.put("title", body.title());
        example.put("status", body.status());
        example.put("code", body.code());
        example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        return example;
    }
}
