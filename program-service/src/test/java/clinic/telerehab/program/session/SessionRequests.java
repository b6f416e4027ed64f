package clinic.telerehab.program.session;

import clinic.telerehab.program.Requests;
import clinic.telerehab.program.Requests.Running;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reports of sessions, built member by member.
final class SessionRequests {
    static final String REASON = "{\"reason\": \"Looked into it\"}";

    private final Running program;
    private final LocalDate day;
    private final List<String> preCheck = new ArrayList<>();
    private final List<String> redFlags = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final List<String> more = new ArrayList<>();
    private String startsAt = "08:00:00";

    private SessionRequests(Running program, LocalDate day) {
        this.program = program;
        this.day = day;
    }

    static SessionRequests of(Running program, LocalDate day) {
        return new SessionRequests(program, day);
    }

    SessionRequests at(String time) {
        startsAt = time;
        return this;
    }

    SessionRequests before(String members) {
        preCheck.add(members);
        return this;
    }

    SessionRequests answering(String question, String answer) {
        redFlags.add("\"%s\": \"%s\"".formatted(question, answer));
        return this;
    }

    /// @param sets of the three that are prescribed
    SessionRequests doing(int sets) {
        return doing(program.itemId(), sets);
    }

    SessionRequests doing(UUID item, int sets) {
        items.add("{\"itemId\": \"%s\", \"setsDone\": %d, \"repsDone\": 5, \"holdSecondsDone\": 10}"
                .formatted(item, sets));
        return this;
    }

    SessionRequests with(String member) {
        more.add(member);
        return this;
    }

    SessionRequests inProgress() {
        return with("\"status\": \"IN_PROGRESS\"");
    }

    String body() {
        if (!redFlags.isEmpty()) {
            preCheck.add("\"redFlags\": {%s}".formatted(String.join(", ", redFlags)));
        }
        String head = """
                "programId": "%s", "localDate": "%s", "startedAt": "%sT%sZ", "endedAt": "%sT%sZ",
                "preCheck": {%s}, "items": [%s]
                """.formatted(
                        program.id(),
                        day,
                        day,
                        startsAt,
                        day,
                        "23:00:00",
                        String.join(", ", preCheck),
                        String.join(", ", items));
        return "{" + Stream.concat(Stream.of(head), more.stream()).collect(Collectors.joining(", ")) + "}";
    }

    static String batch(String... sessions) {
        return batch(Stream.of(sessions)
                .map(session -> item(Requests.newId(), session))
                .toList());
    }

    static String batch(List<String> items) {
        return "{\"items\": [" + String.join(", ", items) + "]}";
    }

    static String item(UUID id, String session) {
        return "{\"id\": \"%s\", \"session\": %s}".formatted(id, session);
    }
}
