package clinic.telerehab.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// `./clinic plans`: lets the database explain every statement that program-service sends for a while, and sums up how
/// many pages each one needed and how. What a statement was about is not written down.
public final class Plans {
    private static final String ROLE = Logins.runtime("program");
    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.of(
            "session_preload_libraries", "auto_explain",
            "auto_explain.log_min_duration", "0",
            "auto_explain.log_analyze", "on",
            "auto_explain.log_buffers", "on",
            "auto_explain.log_timing", "off",
            "auto_explain.log_parameter_max_length", "0"));
    // The pool makes new connections, which know of the settings.
    private static final String RECONNECT =
            "select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + ROLE + "'";
    private static final String TABLES =
            "session_log|planned_session|symptom_reading|adherence_snapshot|program_revision"
                    + "|progression_proposal|program|patient_link|care_relation|effective_consent|adherence_condition";
    private static final Pattern WHOLE_TABLE = Pattern.compile("Seq Scan on (" + TABLES + ")\\b");
    private static final Pattern PAGES =
            Pattern.compile("Buffers: shared(?: hit=(?<hit>\\d+))?(?: read=(?<read>\\d+))?");
    private static final int HEAD = 150;

    private Plans() {}

    /// One statement that was run, and how.
    private record Explained(String statement, long pages, List<String> plan) {
        private static final String TEXT = "Query Text: ";

        /// @param lines as the log has them, from the text of the statement on
        static Explained of(List<String> lines) {
            int plan = 1;
            while (plan < lines.size() && !lines.get(plan).contains("(cost=")) {
                plan++;
            }
            String text = String.join(" ", lines.subList(0, plan)).replaceAll("\\s+", " ");
            List<String> steps = lines.subList(Math.min(plan, lines.size()), lines.size());
            return new Explained(text.replaceFirst(TEXT, "").strip(), pages(steps), steps);
        }

        private static long pages(List<String> steps) {
            return steps.stream()
                    .map(PAGES::matcher)
                    .filter(Matcher::find)
                    .findFirst()
                    .map(found -> number(found.group("hit")) + number(found.group("read")))
                    .orElse(0L);
        }

        private static long number(String digits) {
            return digits == null ? 0 : Long.parseLong(digits);
        }

        boolean readsAWholeTable() {
            return plan.stream().anyMatch(step -> WHOLE_TABLE.matcher(step).find());
        }
    }

    /// @param arguments `begin` or `end`, then the options of `up`
    public static void main(String... arguments) throws IOException, SQLException {
        var settings = Settings.parse(Arrays.copyOfRange(arguments, 1, arguments.length));
        Path log = settings.log("postgresql");
        Path mark = settings.data().resolve("run/plans");
        if (arguments[0].equals("begin")) {
            Files.writeString(mark, String.valueOf(lines(log).size()));
            explain(settings, true);
        } else {
            explain(settings, false);
            List<String> all = lines(log);
            print(explained(all.subList(Integer.parseInt(Files.readString(mark)), all.size())));
            Files.delete(mark);
        }
    }

    private static void explain(Settings settings, boolean isOn) throws SQLException {
        try (Connection connection = Postgres.connect(settings, "program");
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> one : SETTINGS.entrySet()) {
                String value = isOn ? "set " + one.getKey() + " = '" + one.getValue() + "'" : "reset " + one.getKey();
                statement.execute("alter role " + ROLE + " in database program " + value);
            }
            statement.execute(RECONNECT);
        }
    }

    private static List<String> lines(Path log) throws IOException {
        return Files.readAllLines(log);
    }

    private static List<Explained> explained(List<String> lines) {
        List<Explained> explained = new ArrayList<>();
        List<String> one = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("\t")) {
                one.add(line.substring(1));
            } else {
                add(explained, one);
                one = new ArrayList<>();
            }
        }
        add(explained, one);
        return explained;
    }

    private static void add(List<Explained> explained, List<String> lines) {
        if (!lines.isEmpty() && lines.getFirst().startsWith(Explained.TEXT)) {
            explained.add(Explained.of(lines));
        }
    }

    private static void print(List<Explained> explained) {
        Map<String, List<Explained>> byStatement =
                explained.stream().collect(Collectors.groupingBy(Explained::statement));
        List<List<Explained>> most = byStatement.values().stream()
                .sorted(Comparator.comparing((Function<List<Explained>, Double>) Plans::mean)
                        .reversed())
                .toList();
        System.out.println("  calls  pages: mean    most  statement");
        most.forEach(Plans::printFigures);
        most.stream().map(Plans::worst).forEach(one -> {
            System.out.println();
            System.out.println(one.statement());
            one.plan().forEach(step -> System.out.println("    " + step));
        });
        long whole = explained.stream().filter(Explained::readsAWholeTable).count();
        System.out.printf("%n%d statements were explained; %d read a whole table.%n", explained.size(), whole);
    }

    private static void printFigures(List<Explained> calls) {
        String statement = calls.getFirst().statement();
        System.out.printf(
                "%7d %12.1f %7d  %s%n",
                calls.size(),
                mean(calls),
                worst(calls).pages(),
                statement.substring(0, Math.min(HEAD, statement.length())));
    }

    private static double mean(List<Explained> calls) {
        LongSummaryStatistics pages = calls.stream().collect(Collectors.summarizingLong(Explained::pages));
        return pages.getAverage();
    }

    private static Explained worst(List<Explained> calls) {
        return calls.stream().max(Comparator.comparingLong(Explained::pages)).orElseThrow();
    }
}
