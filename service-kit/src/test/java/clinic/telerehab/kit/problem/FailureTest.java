package clinic.telerehab.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vertx.pgclient.PgException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.hibernate.exception.LockTimeoutException;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {
    private static final String MESSAGE = "Ada slept badly";

    static Stream<Arguments> failures() {
        var fullDisk = new PgException(MESSAGE, "ERROR", "53100", MESSAGE);
        var refused = new ConnectException(MESSAGE);
        var unauthorised = new ClientWebApplicationException(MESSAGE, Status.UNAUTHORIZED);
        var locked = new LockTimeoutException(MESSAGE, new SQLException(MESSAGE, "55P03"), MESSAGE);
        return Stream.of(
                arguments(fullDisk, "PgException 53100"),
                arguments(new PgException(MESSAGE, null, null, null), "PgException"),
                arguments(unauthorised, "ClientWebApplicationException 401"),
                arguments(new WebApplicationException(MESSAGE, unauthorised, 500), "WebApplicationException 500"),
                arguments(refused, "ConnectException"),
                arguments(new DomainProblem(CommonProblem.AUDIT_UNAVAILABLE), "DomainProblem audit-unavailable"),
                arguments(new ProcessingException(MESSAGE, refused), "ProcessingException: ConnectException"),
                arguments(locked, "LockTimeoutException: SQLException 55P03"),
                arguments(
                        new IllegalStateException(new RuntimeException(fullDisk)),
                        "IllegalStateException: RuntimeException: PgException 53100"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isNamedByClassesAndCodesOnly(Throwable failure, String name) {
        assertThat(Failure.nameOf(failure)).isEqualTo(name);
    }

    @Test
    void isFoundByPlacesOnly() {
        var fault = new IllegalStateException(MESSAGE, new IllegalArgumentException(MESSAGE));

        String trace = Failure.traceOf(fault);

        assertThat(trace)
                .startsWith("IllegalStateException: IllegalArgumentException\n")
                .contains("java.lang.IllegalArgumentException\n    at " + FailureTest.class.getName()
                        + ".isFoundByPlacesOnly(")
                .doesNotContain(MESSAGE);
    }
}
