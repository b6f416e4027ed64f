package clinic.telerehab.acceptance;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads no more of a PromQL expression than which metrics it asks for.
final class PromQl {
    private static final Pattern ASIDES = Pattern.compile(
            "\"[^\"]*\"|\\{(?:[^}\"]|\"[^\"]*\")*}|\\[[^]]*]|\\b(by|without|on|ignoring)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[a-zA-Z_:][\\w:]*(?!\\w|\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    private PromQl() {}

    static Set<String> metricsIn(String expression) {
        return NAME.matcher(ASIDES.matcher(expression).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toSet());
    }
}
