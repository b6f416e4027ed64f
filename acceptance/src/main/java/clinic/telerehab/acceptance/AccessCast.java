package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A patient and every kind of caller who may or may not see them, each with a login of their own.
/// Staff of the trial is made once and found again on a used suite.
final class AccessCast {
    static final String SPARE = "access-spare";
    private static final String ENDED = "access-ended";
    private static final String COVER = "access-cover";
    private static final String ASSISTANT = "access-assistant";
    private static final String SUPERVISOR = "access-supervisor";
    private static final String BREAK_GLASS = "access-breakglass";
    /// Those who have nothing to do with the patient.
    static final Set<String> UNRELATED =
            Set.of("patient-other", "colleague", "outsider", "ended", "other-admin", "ops", "anonymous");

    private final Stage stage;
    private final Clinics clinics;
    private final IdentityProvider realm;
    private final Person patient;
    private final Person other;
    private final Map<String, Supplier<String>> staff = new HashMap<>();
    private final String grant = Stage.newId();
    private final String spareMembership = Stage.newId();

    private AccessCast(Stage stage, Clinics clinics, IdentityProvider realm, Person patient, Person other) {
        this.stage = stage;
        this.clinics = clinics;
        this.realm = realm;
        this.patient = patient;
        this.other = other;
    }

    static AccessCast meet(Stage stage, IdentityProvider realm) throws IOException {
        var clinics = new Clinics(stage);
        clinics.open();
        for (String name : List.of(SPARE, ENDED, COVER, ASSISTANT, SUPERVISOR, BREAK_GLASS)) {
            realm.haveClinician(name);
            clinics.register(
                    "admin", Clinics.NORTHSIDE, name, name.equals(ASSISTANT) ? "ASSISTANT" : "PHYSIOTHERAPIST");
        }
        Person patient = new Arrival(stage, clinics).of("Guarded", "en");
        Person other = new Arrival(stage, clinics).of("Other", "en");
        new Consents(stage, other).grant();
        var cast = new AccessCast(stage, clinics, realm, patient, other);
        cast.relate();
        return cast;
    }

    private void relate() {
        String former = Stage.newId();
        join(former, ENDED, "MEMBER", null);
        end(former);
        join(
                Stage.newId(),
                COVER,
                "COVER",
                stage.now().plus(Duration.ofDays(10)).toString());
        join(Stage.newId(), SUPERVISOR, "SUPERVISOR", null);
        join(Stage.newId(), ASSISTANT, "MEMBER", null);
        join(spareMembership, SPARE, "MEMBER", null);
        new Emergency(stage, clinics, patient).turnOn();
        stage.expect(
                "a clinician breaks the glass",
                201,
                stage.http()
                        .put(clinics.token(BREAK_GLASS), patient.path() + "/access-grants/" + grant, Emergency.REASON));
        staff.put("ended", () -> clinics.token(ENDED));
        staff.put("cover", () -> clinics.token(COVER));
        staff.put("assistant", () -> clinics.token(ASSISTANT));
        staff.put("breakglass", () -> clinics.token(BREAK_GLASS));
        staff.put("other-admin", () -> clinics.token("southside-admin"));
        for (String name : List.of("lead", "colleague", "outsider", "admin", "ops")) {
            staff.put(name, () -> clinics.token(name));
        }
    }

    private void join(String membership, String name, String role, @Nullable String until) {
        String body = """
                {"practitionerId": "%s", "role": "%s", "until": %s}
                """.formatted(Clinics.practitioner(name), role, until == null ? "null" : "\"" + until + "\"");
        stage.expect(
                name + " joins the care team",
                201,
                stage.http().put(clinics.token("admin"), patient.path() + "/care-team/" + membership, body));
    }

    private void end(String membership) {
        String path = patient.path() + "/care-team/" + membership + "/end";
        stage.expect(
                "and leaves it", 200, stage.http().post(clinics.token("admin"), path, "", Map.of("If-Match", "\"0\"")));
    }

    /// Waits until program- and messaging-service know who may see whom.
    ///
    /// @param paths of something of the patient's in each
    void awaitKnown(List<String> paths) {
        for (String path : paths) {
            for (String actor : List.of("lead", "cover", "assistant", "ended")) {
                int expected = actor.equals("ended") ? 403 : 200;
                stage.eventually(
                        actor + " is known at " + path,
                        () -> read(actor, path).status() == expected,
                        () -> read(actor, path));
            }
        }
    }

    private Answer read(String actor, String path) {
        return stage.http().get(staffToken(actor), path);
    }

    private String staffToken(String actor) {
        return Objects.requireNonNull(staff.get(actor), actor).get();
    }

    Person patient() {
        return patient;
    }

    Person other() {
        return other;
    }

    Clinics clinics() {
        return clinics;
    }

    String grant() {
        return grant;
    }

    String spareMembership() {
        return spareMembership;
    }

    /// The tokens that somebody of that kind may have for a service; services of several names are
    /// of one kind.
    List<@Nullable String> tokens(String actor, String service) throws IOException {
        return switch (actor) {
            case "anonymous" -> Collections.singletonList(null);
            case "patient-self" -> List.of(patient.token());
            case "patient-other" -> List.of(other.token());
            case "service" -> {
                List<@Nullable String> tokens = new ArrayList<>();
                for (String caller : List.of("patient", "program", "messaging")) {
                    if (!caller.equals(service)) {
                        tokens.add(realm.serviceToken(caller, service));
                    }
                }
                yield tokens;
            }
            case "wrong-audience" -> {
                String caller = service.equals("messaging") ? "patient" : "messaging";
                yield List.of(realm.serviceToken(
                        caller,
                        List.of("patient", "program", "messaging").stream()
                                .filter(one -> !one.equals(service) && !one.equals(caller))
                                .findFirst()
                                .orElseThrow()));
            }
            default -> List.of(staffToken(actor));
        };
    }
}
