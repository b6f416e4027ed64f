package clinic.telerehab.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// What each kind of caller is answered by each operation of a service: the table that its own
/// tests are played from.
///
/// @param actors the kinds of caller
/// @param rows statuses by operation, in the order of the callers
record AccessTable(List<String> actors, Map<String, List<Integer>> rows) {

    /// @param root of the repository
    static AccessTable of(String service, Path root) throws IOException {
        Path file = root.resolve(service + "-service/src/test/resources/access-matrix.csv");
        List<List<String>> lines = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> Stream.of(line.split(",")).map(String::strip).toList())
                .toList();
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            rows.put(
                    line.getFirst(),
                    line.subList(1, line.size()).stream().map(Integer::valueOf).toList());
        }
        return new AccessTable(lines.getFirst().subList(1, lines.getFirst().size()), rows);
    }

    int expected(String operation, String actor) {
        return Objects.requireNonNull(rows.get(operation), operation).get(actors.indexOf(actor));
    }

    /// What an operation without a row, or a row without an operation, is called.
    List<String> unmatched(Set<String> operations) {
        return Stream.concat(
                        operations.stream()
                                .filter(one -> !rows.containsKey(one))
                                .map(one -> one + " has no row"),
                        rows.keySet().stream()
                                .filter(one -> !operations.contains(one))
                                .map(one -> "the row " + one + " has no operation"))
                .toList();
    }
}
