package clinic.telerehab.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

class ProblemContractTest {
    private static OpenAPI contractOf(HttpMethod method, Operation operation) throws IOException {
        operation.setResponses(OASFactory.createAPIResponses());
        var path = OASFactory.createPathItem();
        path.setOperation(method, operation);
        OpenAPI contract =
                OASFactory.createOpenAPI().paths(OASFactory.createPaths().addPathItem("/notes", path));
        new ProblemContract(Index.of(ProblemType.class, CommonProblem.class)).filterOpenAPI(contract);
        return contract;
    }

    private static Iterable<String> refusals(HttpMethod method, Operation operation) throws IOException {
        assertThat(contractOf(method, operation).getPaths().hasPathItem("/notes"))
                .isTrue();
        return operation.getResponses().getAPIResponses().keySet();
    }

    private static Parameter parameter(String name, In in) {
        return OASFactory.createParameter().name(name).in(in);
    }

    @Test
    void givesAPlainReadWhatAnyRequestCanMeet() throws IOException {
        assertThat(refusals(HttpMethod.GET, OASFactory.createOperation()))
                .containsExactly("401", "403", "429", "500", "503");
    }

    @Test
    void givesAReadByIdWhatItsAddressCanMeet() throws IOException {
        var operation = OASFactory.createOperation().addParameter(parameter("id", In.PATH));

        assertThat(refusals(HttpMethod.GET, operation))
                .containsExactly("400", "401", "403", "404", "429", "500", "503");
    }

    @Test
    void givesAChangeWhatVersionAndBodyCanMeet() throws IOException {
        var operation = OASFactory.createOperation()
                .addParameter(parameter("If-Match", In.HEADER))
                .requestBody(OASFactory.createRequestBody());

        assertThat(refusals(HttpMethod.PUT, operation))
                .containsExactly("400", "401", "403", "409", "412", "413", "415", "422", "428", "429", "500", "503");
    }

    @Test
    void listsTheCodesByStatus() throws IOException {
        var contract = contractOf(HttpMethod.GET, OASFactory.createOperation());

        assertThat(contract.getExtensions().get(ProblemContract.CODES))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("412", List.of("stale-version"))
                .containsEntry("404", List.of("not-found"));
    }

    @Test
    void describesARefusalAsAProblem() throws IOException {
        var response = Objects.requireNonNull(contractOf(HttpMethod.GET, OASFactory.createOperation())
                .getComponents()
                .getResponses()
                .get("Problem404"));

        var content = response.getContent().getMediaType("application/problem+json");
        assertThat(response.getDescription()).contains("`not-found`");
        assertThat(content.getSchema().getRef()).endsWith("/Problem");
        assertThat(content.getExample())
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsAllEntriesOf(Map.of("status", 404, "code", "not-found"));
    }
}
