package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The body of a request line by line, read no faster than it is dealt with. (Vert.x's own record parser loses lines
/// when it is read slowly.)
final class ImportLines {
    private static final int LONGEST_LINE = 8 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ByteArrayOutputStream line = new ByteArrayOutputStream(LONGEST_LINE);

    private ImportLines() {}

    /// @throws DomainProblem (in the stream) `malformed-request` for a line over 8 KB or text that is no UTF-8
    static Multi<String> of(HttpServerRequest body) {
        var lines = new ImportLines();
        return Multi.createBy()
                .concatenating()
                .streams(
                        body.toMulti().onItem().transformToIterable(lines::endedIn),
                        Multi.createFrom().deferred(() -> Multi.createFrom().item(lines.take())));
    }

    private List<String> endedIn(Buffer chunk) {
        List<String> ended = new ArrayList<>();
        for (byte each : chunk.getBytes()) {
            if (each == '\n') {
                ended.add(take());
            } else if (line.size() < LONGEST_LINE) {
                line.write(each);
            } else {
                throw new DomainProblem(CommonProblem.MALFORMED_REQUEST);
            }
        }
        return ended;
    }

    private String take() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
            line.reset();
            String unmarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
            return unmarked.endsWith("\r") ? unmarked.substring(0, unmarked.length() - 1) : unmarked;
        } catch (CharacterCodingException notUtf8) {
            throw new DomainProblem(CommonProblem.MALFORMED_REQUEST);
        }
    }
}
