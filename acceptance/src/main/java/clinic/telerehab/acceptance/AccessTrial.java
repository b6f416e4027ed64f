package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every operation of the three services as every kind of caller, with the tokens of the running
/// suite: who must not be let in is answered exactly as the access tables say, who may is not
/// turned away, and nobody is told of a patient with whom they have nothing to do.
final class AccessTrial {
    private static final Set<Integer> TURNED_AWAY = Set.of(401, 403, 404);
    // Said before anybody looks who asks.
    private static final Set<Integer> NOT_LOOKED_AT = Set.of(400, 405, 406, 415, 429);
    private static final List<String> SERVICES = List.of("program", "messaging", "patient");

    // Of whom the trial knows more than the table: here the lead made the offer, and the invited patient has a team.
    private static final Set<String> MORE_FOR_THE_TEAM = Set.of("withdrawTransfer", "revokeInvitation");
    private static final Set<String> TEAM = Set.of("lead", "cover", "assistant", "breakglass");
    // Internal, and open to one of the two other services.
    private static final Set<String> OPEN_TO_ONE_SERVICE = Set.of("getMonitoringDays");

    private static final Map<String, String> OPEN_TO_STAFF = Map.of(
            "patient", Api.PATIENT + "/me",
            "program", Api.PROGRAM + "/exercises",
            "messaging", Api.MESSAGING + "/conversations");

    private final Stage stage;
    private final AccessCast cast;
    private final AccessScene scene;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> counted = new HashMap<>();

    AccessTrial(Stage stage, AccessCast cast, AccessScene scene) {
        this.stage = stage;
        this.cast = cast;
        this.scene = scene;
    }

    /// @param root of the repository
    void play(Path root) throws IOException {
        for (String service : SERVICES) {
            List<Operation> operations = Operation.of(service, root);
            AccessTable table = AccessTable.of(service, root);
            wrong.addAll(table.unmatched(operations.stream().map(Operation::id).collect(Collectors.toSet())));
            for (Operation operation : operations.stream().sorted(inOrder()).toList()) {
                count("operations");
                for (String actor : table.actors()) {
                    judge(operation, actor, table.expected(operation.id(), actor));
                }
            }
        }
    }

    /// What ends something, or lets somebody in, comes last.
    private static Comparator<Operation> inOrder() {
        return Comparator.comparing((Operation one) -> one.id().equals("breakGlass"))
                .thenComparing(one -> one.id().equals("endCheckIn"))
                .thenComparing(one -> !one.path().contains("room"));
    }

    private void judge(Operation operation, String actor, int expected) throws IOException {
        count("cells");
        List<Answer> answers = new ArrayList<>();
        for (String token : cast.tokens(actor, operation.service())) {
            answers.add(ask(operation, token));
        }
        String seen =
                answers.stream().map(one -> Integer.toString(one.status())).collect(Collectors.joining("/"));
        count(TURNED_AWAY.contains(expected) ? "refusals expected" : "admissions expected");
        if (isOtherwiseHere(operation, actor, expected, answers)) {
            count("not judged: it is otherwise in the trial");
        } else if (!isAs(expected, answers)
                && !(OPEN_TO_ONE_SERVICE.contains(operation.id()) && isForOneService(answers))) {
            wrong.add("%s by %s: %s instead of %d".formatted(operation.id(), actor, seen, expected));
        }
        // Who breaks the glass has to do with the patient from then on.
        if (AccessCast.UNRELATED.contains(actor) && !operation.id().equals("breakGlass")) {
            answers.forEach(answer -> tellsNothing(operation.id() + " by " + actor, answer));
        }
    }

    /// What is not there is not found by anybody, unless they are turned away before.
    private boolean isOtherwiseHere(Operation operation, String actor, int expected, List<Answer> answers) {
        if (MORE_FOR_THE_TEAM.contains(operation.id()) && TEAM.contains(actor)) {
            return true;
        }
        return !scene.isAboutSomething(operation)
                && (!TURNED_AWAY.contains(expected) || answers.stream().allMatch(answer -> answer.status() == 404));
    }

    private static boolean isForOneService(List<Answer> answers) {
        return answers.size() == 2
                && answers.stream().filter(answer -> answer.status() == 403).count() == 1;
    }

    private static boolean isAs(int expected, List<Answer> answers) {
        return TURNED_AWAY.contains(expected)
                ? answers.stream().allMatch(answer -> answer.status() == expected)
                : answers.stream().anyMatch(answer -> answer.status() == expected || isLetIn(answer.status()));
    }

    private static boolean isLetIn(int status) {
        return status >= 200 && status < 500 && !TURNED_AWAY.contains(status) && !NOT_LOOKED_AT.contains(status);
    }

    private Answer ask(Operation operation, @Nullable String token) {
        return ask(operation, token, scene.address(operation));
    }

    private Answer ask(Operation operation, @Nullable String token, String address) {
        count("requests");
        Map<String, String> headers = new HashMap<>();
        if (!operation.type().isEmpty()) {
            headers.put("Content-Type", operation.type());
        }
        if (operation.isChange()) {
            headers.put("If-Match", "\"999999\"");
        }
        if (operation.id().equals("streamEvents")) {
            // A stream would not end.
            headers.put("Last-Event-ID", "none");
        }
        String body = scene.body(operation);
        boolean hasBody = !body.isEmpty() || !Set.of("GET", "DELETE").contains(operation.method());
        return doorOf(operation).send(token, operation.method(), address, hasBody ? body : null, headers);
    }

    /// What is internal has no way through the front door.
    private Http doorOf(Operation operation) {
        return operation.isInternal() ? stage.direct(operation.service()) : stage.http();
    }

    private void tellsNothing(String what, Answer answer) {
        if (answer.status() < 300) {
            count("answers searched for what is another's");
            String text = answer.json().toString();
            scene.secrets().stream()
                    .filter(text::contains)
                    .forEach(secret -> wrong.add(what + " tells of somebody else"));
        }
    }

    /// Another's ids in the query of whatever takes them.
    void askForOthers(Path root) throws IOException {
        Map<String, String> ids = Map.of(
                "patientId",
                scene.id("patients"),
                "clinicId",
                Clinics.NORTHSIDE,
                "query",
                cast.patient().recordNumber(),
                "q",
                "secret");
        for (String service : SERVICES) {
            for (Operation operation : Operation.of(service, root)) {
                for (String name :
                        operation.query().stream().filter(ids::containsKey).toList()) {
                    if (operation.method().equals("GET")) {
                        String address =
                                scene.address(operation).replaceFirst("\\?.*", "") + "?" + name + "=" + ids.get(name);
                        askForOthers(operation, name, address);
                    }
                }
            }
        }
    }

    private void askForOthers(Operation operation, String name, String address) throws IOException {
        for (String actor : AccessCast.UNRELATED) {
            for (String token : cast.tokens(actor, operation.service())) {
                count("another's id in a query");
                Answer answer = ask(operation, token, address);
                tellsNothing("%s?%s by %s".formatted(operation.id(), name, actor), answer);
                if (answer.status() >= 500) {
                    wrong.add("%s?%s by %s: %d".formatted(operation.id(), name, actor, answer.status()));
                }
            }
        }
    }

    /// Another's ids in bodies that are about something of one's own.
    void sendOthers() {
        sendOthersAsAPatient();
        sendOthersAsStaff();
    }

    private void sendOthersAsAPatient() {
        String own = stage.http()
                .get(cast.other().token(), Api.MESSAGING + "/conversations")
                .text("/items/0/id");
        refused(
                "a message with another's clip",
                put(
                        cast.other().token(),
                        Api.MESSAGING + "/conversations/" + own + "/messages/",
                        "{\"body\": \"look\", \"attachments\": [\"%s\"]}".formatted(scene.id("media"))),
                "media-not-attachable");
        refused(
                "a session of another's program",
                scene.treatment().logAs(cast.other().token(), Stage.newId(), 1),
                "not-found");
    }

    private void sendOthersAsStaff() {
        String patient = Api.PATIENT + "/patients/" + cast.other().id();
        String outsider = Clinics.practitioner("outsider");
        refused(
                "staff of another clinic in the care team",
                put(
                        cast.clinics().token("admin"),
                        patient + "/care-team/",
                        "{\"practitionerId\": \"%s\", \"role\": \"MEMBER\"}".formatted(outsider)),
                "practitioner-not-eligible");
        refused(
                "a patient handed over to another clinic",
                put(
                        cast.clinics().token("lead"),
                        patient + "/care-team/transfers/",
                        "{\"toPractitionerId\": \"%s\", \"stayInTeam\": true}".formatted(outsider)),
                "practitioner-not-eligible");
        refused(
                "an appointment of another's patient",
                put(cast.clinics().token("outsider"), Api.MESSAGING + "/appointments/", """
                {"patientId": "%s", "practitionerId": "%s", "mode": "PHONE", "startsAt": "%s", "endsAt": "%s"}
                """.formatted(
                                scene.id("patients"),
                                outsider,
                                stage.now().plusSeconds(86_400),
                                stage.now().plusSeconds(88_200))),
                "not-found");
    }

    private Answer put(String token, String collection, String body) {
        return stage.http().put(token, collection + Stage.newId(), body);
    }

    private void refused(String what, Answer answer, String code) {
        count("another's id in a body");
        if (answer.status() < 400
                || answer.status() >= 500
                || !answer.text("/code").equals(code)) {
            wrong.add("%s: %d %s".formatted(what, answer.status(), answer.text("/code")));
        }
    }

    /// Every operation with every token that nobody may be let in with.
    void forge(ForgedTokens tokens, Path root) throws IOException, GeneralSecurityException {
        for (String service : SERVICES) {
            Answer answer = stage.http().get(tokens.right(), Objects.requireNonNull(OPEN_TO_STAFF.get(service)));
            if (answer.status() != 200) {
                wrong.add("%s does not take the trial's key: %d, so nothing is said of forged tokens"
                        .formatted(service, answer.status()));
            }
        }
        for (Map.Entry<String, String> forged : tokens.wrong().entrySet()) {
            for (String service : SERVICES) {
                for (Operation operation : Operation.of(service, root)) {
                    forge(forged.getKey(), forged.getValue(), operation);
                }
            }
        }
    }

    private void forge(String name, String token, Operation operation) {
        if (operation.path().contains("/guest-rooms/")) {
            // Whoever has the link may come in: the token is not looked at.
            return;
        }
        count("requests with a forged token");
        Answer answer = ask(operation, token);
        if (answer.status() != 401) {
            wrong.add("%s with a token that is %s: %d".formatted(operation.id(), name, answer.status()));
        }
    }

    private void count(String what) {
        counted.merge(what, 1, Integer::sum);
    }

    /// What was counted on the way.
    Map<String, Integer> counted() {
        return counted;
    }

    List<String> wrong() {
        return wrong;
    }
}
